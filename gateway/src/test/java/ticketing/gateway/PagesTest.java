package ticketing.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest extends GatewayTest {
    @Test
    void a_page_may_load_its_own_files_and_nobody_may_frame_it() {
        given().when()
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self' 'wasm-unsafe-eval';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=(self)"))
                .header("Strict-Transport-Security", nullValue())
                .header("Cache-Control", "no-cache");
    }

    @Test
    void an_answer_of_the_api_is_no_page() {
        services.event()
                .answers(call -> call.request()
                        .response()
                        .putHeader("Content-Security-Policy", "none of ours")
                        .end("{}"));
        var answer = given().when().get("/api/events/1");
        answer.then().header("X-Content-Type-Options", "nosniff");
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_ever_and_others_are_asked_for() {
        given().when()
                .get("/assets/app-1a2b3c.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, immutable, max-age=31536000");
        given().when().get("/sw.js").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/app-of-yesterday.js", "/assets/", "/nothing.js"})
    void a_file_that_is_missing_is_missing(String path) {
        given().when()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void large_texts_are_compressed_on_the_way_and_nothing_else_is_touched() {
        var large = "{\"a\":\"" + "x".repeat(10_000) + "\"}";
        services.event()
                .answers(call -> call.request()
                        .response()
                        .putHeader("Content-Type", "application/json")
                        .end(large));
        given().header("Accept-Encoding", "gzip")
                .when()
                .get("/api/events")
                .then()
                .header("Content-Encoding", "gzip")
                .body("a", equalTo("x".repeat(10_000)));
        services.event()
                .answers(call -> call.request()
                        .response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("ETag", "\"1\"")
                        .end(large));
        given().header("Accept-Encoding", "gzip")
                .when()
                .get("/api/events")
                .then()
                .header("Content-Encoding", not("gzip"))
                .header("ETag", "\"1\"");
        services.event()
                .answers(call -> call.request()
                        .response()
                        .putHeader("Content-Type", "application/x-seats")
                        .putHeader("Content-Encoding", "br")
                        .end("already"));
        given().header("Accept-Encoding", "br, gzip")
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .when()
                .get("/api/events/1/availability")
                .then()
                .header("Content-Encoding", "br");
    }

    @Test
    void pages_of_other_origins_may_not_call_unless_the_settings_name_them() {
        var welcome = given().header("Origin", "https://partner.example").when().get("/api/events/1");
        welcome.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://partner.example")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("X-Total-Count"));
        assertThat(welcome.headers().getValues("Vary")).contains("Origin");
        given().header("Origin", "https://evil.example")
                .when()
                .get("/api/events/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        services.event().seen().clear();
        given().header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .when()
                .options("/api/events")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", "authorization,idempotency-key");
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .when()
                .options("/api/events")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        assertThat(services.event().seen()).isEmpty();
    }

    @Test
    void the_api_document_describes_all_services_and_those_that_are_down_as_they_last_were() {
        describe(services.event(), "/api/events");
        describe(services.booking(), "/api/bookings");
        given().when()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/session/login"))
                .body("paths", hasKey("/api/events"))
                .body("paths", hasKey("/api/bookings"))
                .body("paths", not(hasKey("/internal/x")))
                .body("'x-problem-codes'", hasKey("csrf_failed"));
        services.booking().stop();
        given().header("Accept", "application/json")
                .when()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/bookings"));
        given().when()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("openapi: \"3.1.0\""));
    }

    private static void describe(StubService service, String path) {
        var paths = new JsonObject().put(path, new JsonObject()).put("/internal/x", new JsonObject());
        service.answers(call -> call.json(200, new JsonObject().put("paths", paths)));
    }

    @Test
    void the_api_document_has_a_page_for_people() {
        given().when()
                .get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"))
                .body(containsString("/q/openapi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started"})
    void the_gateway_is_well_while_services_are_not(String path) {
        services.event().stop();
        given().when().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void the_whole_is_as_well_as_its_parts() {
        given().when().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        services.support().stop();
        services.event().answers(call -> call.json(503, new JsonObject()));
        given().when()
                .get("/q/health")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'services' }.data.'support-service'", equalTo("not ready"));
        given().when()
                .get("/api/health")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("services.name", hasItem("booking-service"))
                .body("services.find { it.name == 'booking-service' }.ready", equalTo(true))
                .body("services.find { it.name == 'booking-service' }.circuit", equalTo("closed"))
                .body("services.find { it.name == 'event-service' }.ready", equalTo(false))
                .body("services.find { it.name == 'support-service' }.ready", equalTo(false));
    }

    @Test
    void each_row_of_the_table_is_measured() {
        given().when().get("/api/customers/3/bookings").then().statusCode(200);
        given().when()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("gateway_requests_seconds_count{method=\"GET\",route=\"/api/customers/**\""))
                .body(containsString("gateway_circuit_open{service=\"booking-service\"} 0.0"));
    }
}
