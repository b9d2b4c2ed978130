package ticketing.gateway.routing;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.net.ConnectException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ticketing.gateway.edge.Problem;

/**
 * One service as the gateway sees it: where it is, whether it answers, and how much it is doing for us. Its bound on
 * concurrent calls and its circuit keep a service that is slow or gone from holding up calls to the others.
 */
public final class Upstream {
    /** An answer of the service, whole. */
    public record Answer(int status, MultiMap headers, Buffer body) {}

    private final Service service;
    private final URI address;
    private final Clients clients;
    private final @Nullable Replicas replicas;
    private final CircuitBreaker circuit;
    private final Places calls;
    private final Places streams;

    /** @param replicas who is called; without them, whoever the address leads to */
    Upstream(
            Service service,
            URI address,
            Clients clients,
            @Nullable Replicas replicas,
            CircuitBreaker circuit,
            GatewayConfig config) {
        this.service = service;
        this.address = address;
        this.clients = clients;
        this.replicas = replicas;
        this.circuit = circuit;
        this.calls = Places.adaptive(config.maxConcurrent(), System::nanoTime);
        this.streams = Places.fixed(config.maxStreams());
    }

    public Service service() {
        return service;
    }

    /** {@code closed} while it answers, {@code open} while it gets no calls, {@code half_open} while one call tries. */
    public String circuit() {
        return circuit.state().name().toLowerCase(Locale.ROOT);
    }

    /** The calls in progress. */
    public int inFlight() {
        return calls.taken() + streams.taken();
    }

    /** How many calls may be in progress now, those that listen aside. */
    int places() {
        return calls.all();
    }

    /** A place among the calls in progress, or null where there is none left. Each that is taken is to be left. */
    Places.@Nullable Place enter(Route route) {
        return route.isStream() ? streams.take(true) : calls.take(route.isUrgent());
    }

    HttpClient client(Route route) {
        return clients.of(route);
    }

    /** A request on a pooled connection, not sent yet. An address that is silent is a {@link ConnectException}, as one that refuses. */
    Future<HttpClientRequest> connect(Route route) {
        var options = clients.request(route)
                .setHost(address.getHost())
                .setPort(port())
                .setSsl("https".equals(address.getScheme()));
        var client = clients.of(route);
        return (replicas == null ? client.request(options) : replicas.request(client, options))
                .recover(failure ->
                        Future.failedFuture(failure instanceof TimeoutException ? silent(failure) : failure));
    }

    private static ConnectException silent(Throwable timeout) {
        return new ConnectException(timeout.getMessage());
    }

    /**
     * Asks the service for something on the gateway's own behalf, takes the whole answer in, and counts as any call
     * does. Fails where there is no answer; {@link #problem} says what to tell the caller.
     */
    public Future<Answer> call(HttpMethod method, String uri, MultiMap headers, Buffer body) {
        var route = Route.to(service, uri);
        var place = enter(route);
        if (place == null) {
            return Future.failedFuture(new RejectedExecutionException());
        }
        return guarded(() -> ask(route, method, headers, body)).onComplete(answer -> place.leave(answer.succeeded()));
    }

    /** Reads something that only operators miss while the service is down; no part of the count, and of no weight for the circuit. */
    public Future<Answer> look(String uri) {
        return ask(Route.to(service, uri), HttpMethod.GET, HttpHeaders.headers(), Buffer.buffer());
    }

    private Future<Answer> ask(Route route, HttpMethod method, MultiMap headers, Buffer body) {
        return connect(route)
                .compose(request -> {
                    request.setMethod(method).setURI(route.pattern()).headers().addAll(headers);
                    return request.send(body);
                })
                .compose(response ->
                        response.body().map(whole -> new Answer(response.statusCode(), response.headers(), whole)));
    }

    /** What the caller is told when a call to this service failed so. */
    public Problem problem(Throwable failure) {
        return Outage.problem(service, failure);
    }

    /** Does it unless the circuit is open, and counts its failure against the service. */
    <T> Future<T> guarded(Supplier<Future<T>> call) {
        return circuit.execute(promise -> call.get().onComplete(promise));
    }

    /** The scheme, host and port of the service: the beginning of an absolute address it may write in its answers. */
    String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private int port() {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }
}
