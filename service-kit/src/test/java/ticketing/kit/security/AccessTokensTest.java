package ticketing.kit.security;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

/** What a service answers that starts while identity-service is down, and sees it come and go. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(value = AccessTokensTest.NobodyThere.class, restrictToAnnotatedClass = true)
class AccessTokensTest {
    @Inject
    @ConfigProperty(name = "ticketing.access-tokens.keys")
    URI keys;

    @Inject
    @ConfigProperty(name = "ticketing.data.folder")
    Path folder;

    /** An address where nothing listens yet. */
    public static class NobodyThere implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try (var socket = new ServerSocket(0)) {
                return Map.of(
                        "ticketing.access-tokens.keys", "http://127.0.0.1:" + socket.getLocalPort() + "/jwks.json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}

        @Override
        public int order() {
            return 1;
        }
    }

    @Test
    void a_valid_token_is_never_told_that_it_is_not() throws Exception {
        call("/test/pages/mine")
                .statusCode(503)
                .body("code", is("keys_unavailable"))
                .header("Retry-After", "1");
        call("/test/pages/whoever").statusCode(503).body("code", is("keys_unavailable"));
        given().get("/test/pages/whoever").then().statusCode(200);
        given().get("/test/pages/mine").then().statusCode(401);
        given().auth().oauth2("x.y.z").get("/test/pages/mine").then().statusCode(401);

        var identityService = publish();
        await().untilAsserted(() -> call("/test/pages/mine").statusCode(200));
        call("/test/pages/whoever").statusCode(200).body(is("Person 7"));

        identityService.stop(0);
        call("/test/pages/mine").statusCode(200);
    }

    private static ValidatableResponse call(String path) {
        return given().auth().oauth2(Tokens.of(Roles.CUSTOMER, 7)).get(path).then();
    }

    private HttpServer publish() throws IOException {
        var body = Files.readAllBytes(folder.resolve("jwks.json"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), keys.getPort()), 0);
        server.createContext(keys.getPath(), exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
