package ticketing.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.kit.http.Refusal;

class PublishedKeysTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final List<RsaJsonWebKey> published = new CopyOnWriteArrayList<>();
    private int port;
    private @Nullable HttpServer server;

    @SuppressWarnings("NullAway.Init") // made for each test below
    private PublishedKeys keys;

    @BeforeEach
    void start() throws Exception {
        up();
        keys = new PublishedKeys(URI.create("http://127.0.0.1:" + port + "/jwks.json"));
    }

    @AfterEach
    void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Test
    void a_key_is_fetched_with_its_first_token_and_then_known() throws Exception {
        publish("one");

        assertThat(keys.known("one")).isNull();
        assertThat(keys.lookUp("one")).isNotNull();
        assertThat(keys.known("one")).isNotNull();
        assertThat(asked).hasValue(1);
    }

    @Test
    void nobody_can_tell_while_the_keys_were_never_fetched_and_that_heals_by_itself() throws Exception {
        publish("one");
        down();

        assertThatThrownBy(() -> keys.lookUp("one"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.retryAfterSeconds()).isPositive();
                });
        up();
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(keys.lookUp("one")).isNotNull());
    }

    @Test
    void keys_are_kept_while_identity_service_is_down() throws Exception {
        publish("one");
        keys.lookUp("one");
        down();

        assertThat(keys.known("one")).isNotNull();
        assertThatThrownBy(() -> keys.lookUp("two")).isInstanceOf(Refusal.class);
        assertThat(keys.known("one")).isNotNull();
    }

    @Test
    void a_new_key_is_learned_with_its_first_token() throws Exception {
        publish("one");
        keys.lookUp("one");
        publish("two");

        assertThat(keys.lookUp("two")).isNotNull();
        assertThat(keys.known("one")).isNotNull();
    }

    @Test
    void a_key_that_is_withdrawn_is_forgotten_with_the_next_fetch() throws Exception {
        publish("one");
        keys.lookUp("one");
        published.clear();
        publish("two");

        assertThat(keys.lookUp("two")).isNotNull();
        assertThat(keys.known("one")).isNull();
    }

    @Test
    void an_id_that_does_not_exist_is_no_key() throws Exception {
        publish("one");

        assertThat(keys.lookUp("made-up")).isNull();
    }

    @Test
    void made_up_ids_become_no_load_on_identity_service() throws Exception {
        publish("one");
        keys.lookUp("one");

        assertThatThrownBy(() -> {
                    for (var i = 0; i < 1_000; i++) {
                        keys.lookUp("made-up-" + i);
                    }
                })
                .isInstanceOf(Refusal.class);
        assertThat(asked.get()).isLessThan(100);
        assertThat(keys.known("one")).isNotNull();
    }

    @Test
    void those_who_wait_for_one_fetch_share_it() throws Exception {
        publish("one");
        Callable<Boolean> look = () -> keys.lookUp("one") != null;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var found = threads.invokeAll(Stream.generate(() -> look).limit(8).toList());

            assertThat(found).allMatch(done -> done.resultNow());
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_that_holds_no_keys_changes_nothing() throws Exception {
        publish("one");
        keys.lookUp("one");
        down();
        up("<html>Bad gateway</html>");

        assertThatThrownBy(() -> keys.lookUp("two")).isInstanceOf(Refusal.class);
        assertThat(keys.known("one")).isNotNull();
    }

    private void publish(String id) throws Exception {
        var key = new RsaJsonWebKey(rsa());
        key.setKeyId(id);
        published.add(key);
    }

    private static RSAPublicKey rsa() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return (RSAPublicKey) generator.generateKeyPair().getPublic();
    }

    private void up() throws IOException {
        up(null);
    }

    /** Starts on a free port, and after a stop on the same again. */
    private void up(@Nullable String answer) throws IOException {
        var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        started.createContext("/jwks.json", exchange -> {
            asked.incrementAndGet();
            var set =
                    published.stream().map(RsaJsonWebKey::toJson).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
            var body = (answer == null ? set : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        started.start();
        port = started.getAddress().getPort();
        server = started;
    }
}
