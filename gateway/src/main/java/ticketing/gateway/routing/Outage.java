package ticketing.gateway.routing;

import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import ticketing.gateway.edge.Problem;

/** What it means when a call to a service fails without an answer. */
final class Outage {
    private Outage() {}

    /** The caller hung up before the answer came: nobody's fault, and nobody to answer. */
    static final class CallerGone extends RuntimeException {
        CallerGone(Throwable cause) {
            super("The caller hung up", cause, false, false);
        }
    }

    /** Whether the service is to blame. */
    static boolean isOne(Throwable failure) {
        return !(failure instanceof CallerGone);
    }

    /** Whether it tells operators something of the service that they were not told already. */
    static boolean isNews(Throwable failure) {
        return isOne(failure)
                && !(failure instanceof OpenCircuitException || failure instanceof RejectedExecutionException);
    }

    /** Whether the connection broke, as a kept one does when its service restarts: another one may work at once. */
    static boolean isBrokenConnection(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectException));
    }

    /** What the caller is told. */
    static Problem problem(Service service, Throwable failure) {
        return switch (failure) {
            case OpenCircuitException _ -> unavailable(service, "is not available right now", 1);
            case RejectedExecutionException _ -> overloaded(service);
            case TimeoutException _ ->
                Problem.unavailable("service_timeout", "The " + service.fullName() + " took too long to answer", 2);
            default -> unavailable(service, "can't be reached right now", 1);
        };
    }

    static Problem overloaded(Service service) {
        return Problem.unavailable("overloaded", "The " + service.fullName() + " has all it can do", 1);
    }

    private static Problem unavailable(Service service, String what, int retryAfterSeconds) {
        return Problem.unavailable("service_unavailable", "The " + service.fullName() + " " + what, retryAfterSeconds);
    }
}
