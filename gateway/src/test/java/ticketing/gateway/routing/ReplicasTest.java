package ticketing.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.stork.Stork;
import io.smallrye.stork.api.ServiceDefinition;
import io.smallrye.stork.api.config.ConfigWithType;
import io.smallrye.stork.servicediscovery.staticlist.StaticConfiguration;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final int CALLS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        Stork.shutdown();
    }

    @Test
    void who_has_refused_a_call_is_not_given_the_next() {
        var replicas = replicas(portOf(new AtomicInteger()), 1, 2);
        var refused = new AtomicInteger();
        for (int i = 0; i < CALLS; i++) {
            try {
                call(replicas);
            } catch (RuntimeException e) {
                refused.incrementAndGet();
            }
        }
        assertThat(refused).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void who_has_refused_a_call_is_called_once_it_answers() {
        var late = new AtomicInteger();
        var port = portOf(late);
        servers.removeLast().close().toCompletionStage().toCompletableFuture().join();
        var replicas = replicas(port, portOf(new AtomicInteger()));
        assertThatThrownBy(() -> call(replicas)).hasCauseInstanceOf(ConnectException.class);

        serve(late, port);
        await().atMost(PATIENCE).untilAsserted(() -> {
            call(replicas);
            assertThat(late).hasPositiveValue();
        });
    }

    @Test
    void all_who_answer_are_called() {
        var one = new AtomicInteger();
        var other = new AtomicInteger();
        var replicas = replicas(portOf(one), portOf(other));
        for (int i = 0; i < CALLS; i++) {
            call(replicas);
        }
        assertThat(one).hasPositiveValue();
        assertThat(other).hasPositiveValue();
    }

    private Replicas replicas(int... ports) {
        var addresses = new StringBuilder();
        for (var port : ports) {
            addresses
                    .append(addresses.isEmpty() ? "" : ",")
                    .append("127.0.0.1:")
                    .append(port);
        }
        Stork.initialize();
        var stork = Stork.getInstance();
        stork.defineIfAbsent(
                "booking-service",
                ServiceDefinition.of(
                        new StaticConfiguration().withAddressList(addresses.toString()), balancing("who-answers")));
        return new Replicas(vertx, "booking-service");
    }

    private static ConfigWithType balancing(String type) {
        return new ConfigWithType() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of();
            }
        };
    }

    private int portOf(AtomicInteger calls) {
        return serve(calls, 0);
    }

    private int serve(AtomicInteger calls, int port) {
        var server = vertx.createHttpServer()
                .requestHandler(request -> {
                    calls.incrementAndGet();
                    request.response().end();
                })
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        servers.add(server);
        return server.actualPort();
    }

    private void call(Replicas replicas) {
        replicas.request(client, new RequestOptions())
                .compose(HttpClientRequest::send)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
