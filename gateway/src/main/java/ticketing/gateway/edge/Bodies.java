package ticketing.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes request bodies in, whole, before anything upstream is occupied: so one that is too large or that trickles costs
 * its sender a connection and nobody else anything. Answers are never taken in; they stream.
 */
@Singleton
public class Bodies {
    /** The largest body, in bytes. */
    public static final int MAX = 256 * 1024;

    private static final long MAX_TOGETHER = 64L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final AtomicLong together = new AtomicLong();

    Bodies(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A body that isn't taken. */
    public static final class Refused extends RuntimeException {
        public final transient Problem problem;

        Refused(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }

    /** Whether the request brings a body. */
    public static boolean has(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The whole body; fails with {@link Refused} where it is too large, too slow, or too much with all the others. */
    public Future<Buffer> collect(HttpServerRequest request) {
        if (announced(request) > MAX) {
            return Future.failedFuture(new Refused(tooLarge(request)));
        }
        var promise = Promise.<Buffer>promise();
        var body = Buffer.buffer();
        var timer = vertx.setTimer(PATIENCE.toMillis(), _ -> promise.tryFail(new Refused(tooSlow(request))));
        request.handler(chunk -> {
            together.addAndGet(chunk.length());
            body.appendBuffer(chunk);
            if (body.length() > MAX) {
                promise.tryFail(new Refused(tooLarge(request)));
            } else if (together.get() > MAX_TOGETHER) {
                promise.tryFail(new Refused(Problem.unavailable("overloaded", "Too much is being sent at once", 1)));
            }
        });
        request.exceptionHandler(promise::tryFail);
        request.endHandler(_ -> promise.tryComplete(body));
        request.resume();
        return promise.future().onComplete(_ -> {
            vertx.cancelTimer(timer);
            together.addAndGet(-body.length());
            request.handler(null);
        });
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private Problem tooLarge(HttpServerRequest request) {
        closeSoon(request);
        return Problem.of(413, "body_too_large", "A body may have at most " + MAX / 1024 + " KB");
    }

    private Problem tooSlow(HttpServerRequest request) {
        closeSoon(request);
        return Problem.of(408, "body_too_slow", "The body did not arrive within " + PATIENCE.toSeconds() + " seconds");
    }

    /** Reads on for a moment, because a sender that is cut off while it sends may never see the answer. */
    private void closeSoon(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.resume();
        vertx.setTimer(LINGER.toMillis(), _ -> request.connection().close());
    }
}
