package ticketing.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamTest {
    private static final int PLACES = 8;

    private final Vertx vertx = Vertx.vertx();
    private final Upstream upstream = new Upstream(
            Service.BOOKING,
            URI.create("http://127.0.0.1:1"),
            new Clients(vertx, new Config()),
            null,
            CircuitBreaker.create("booking-service", vertx));

    private record Config() implements GatewayConfig {
        @Override
        public Map<Service, URI> services() {
            return Map.of();
        }

        @Override
        public boolean replicas() {
            return false;
        }

        @Override
        public int maxConcurrent() {
            return PLACES;
        }

        @Override
        public int maxStreams() {
            return PLACES;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Circuit circuit() {
            throw new UnsupportedOperationException("It has one already");
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void who_has_booked_can_pay_when_nobody_else_can_book() {
        var booking = route("/api/bookings");
        var paying = route("/api/bookings/7/pay");

        assertThat(placesFor(booking)).isEqualTo(6);
        assertThat(placesFor(paying)).isEqualTo(2);
        assertThat(upstream.inFlight()).isEqualTo(PLACES);

        upstream.leave(paying);
        assertThat(upstream.enter(booking)).isFalse();
        assertThat(upstream.enter(paying)).isTrue();
    }

    private int placesFor(Route route) {
        var places = 0;
        while (upstream.enter(route)) {
            places++;
        }
        return places;
    }

    private static Route route(String path) {
        return Routes.find(path).orElseThrow();
    }
}
