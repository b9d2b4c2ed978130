package ticketing.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import ticketing.gateway.StubServices.Services;

/** What tests of the gateway share: it runs, in front of stand-ins that have forgotten the test before. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
@SuppressWarnings("NullAway.Init")
abstract class GatewayTest {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    Services services;

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void forget() {
        RestAssured.urlEncodingEnabled = false;
        services.byName().values().forEach(StubService::forget);
    }
}
