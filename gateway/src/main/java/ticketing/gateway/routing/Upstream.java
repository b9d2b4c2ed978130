package ticketing.gateway.routing;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One service as the gateway sees it: where it is, whether it answers, and how much it is doing for us. Its bound on
 * concurrent calls and its circuit keep a service that is slow or gone from holding up calls to the others.
 */
public final class Upstream {
    private final Service service;
    private final URI address;
    private final Clients clients;
    private final CircuitBreaker circuit;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Upstream(Service service, URI address, Clients clients, CircuitBreaker circuit) {
        this.service = service;
        this.address = address;
        this.clients = clients;
        this.circuit = circuit;
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
        return calls.get() + streams.get();
    }

    /** Takes a place among the calls in progress; false where there is none left. Each place taken is {@link #leave left}. */
    boolean enter(Route route) {
        var places = places(route);
        if (places.incrementAndGet() > clients.limit(route)) {
            places.decrementAndGet();
            return false;
        }
        return true;
    }

    void leave(Route route) {
        places(route).decrementAndGet();
    }

    private AtomicInteger places(Route route) {
        return route.isStream() ? streams : calls;
    }

    HttpClient client(Route route) {
        return clients.of(route);
    }

    /** A request on a pooled connection, not sent yet. */
    Future<HttpClientRequest> connect(Route route) {
        var options = clients.request(route)
                .setHost(address.getHost())
                .setPort(port())
                .setSsl("https".equals(address.getScheme()));
        return clients.of(route).request(options);
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
