package ticketing.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_caller_cannot_pass_for_the_platform() {
        given().header("X-Service-Token", StubServices.SERVICE_TOKEN)
                .header("x-forwarded-for", "6.6.6.6")
                .header("X-Forwarded-Host", "evil")
                .header("X-Forwarded-Prefix", "/x")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-User-Id", "1")
                .header("X-Real-IP", "6.6.6.6")
                .header("Proxy", "evil")
                .header("X-Http-Method-Override", "DELETE")
                .header("Cookie", "a=b")
                .header("Authorization", "Bearer mine")
                .header("Idempotency-Key", "k1")
                .when()
                .get("/api/events/1")
                .then()
                .statusCode(200);
        var headers = services.event().last().headers();
        assertThat(headers)
                .doesNotContainKeys(
                        "x-service-token",
                        "x-forwarded-prefix",
                        "forwarded",
                        "x-user-id",
                        "x-real-ip",
                        "x-http-method-override",
                        "cookie");
        assertThat(headers)
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", gateway.getAuthority())
                .containsEntry("authorization", "Bearer mine")
                .containsEntry("idempotency-key", "k1");
        assertThat(headers.get("host")).isEqualTo(services.event().url().substring("http://".length()));
    }

    @Test
    void a_trace_goes_on_and_a_sane_request_id_is_kept() {
        given().header("traceparent", PARENT)
                .header("tracestate", "a=1")
                .header("X-Request-Id", "order-17")
                .when()
                .get("/api/events/1")
                .then()
                .header("X-Request-Id", "order-17");
        var headers = services.event().last().headers();
        assertThat(headers).containsEntry("x-request-id", "order-17").containsEntry("tracestate", "a=1");
        assertThat(headers.get("traceparent"))
                .startsWith(PARENT.substring(0, 36))
                .isNotEqualTo(PARENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void a_trace_is_begun_where_there_is_none_to_go_on_with(String parent) {
        given().header("traceparent", parent)
                .header("tracestate", "a=1")
                .header("X-Request-Id", "no spaces <please>")
                .when()
                .get("/api/events/1")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
        var headers = services.event().last().headers();
        assertThat(headers).doesNotContainKey("tracestate");
        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void a_caller_who_offers_to_speak_http_2_is_answered_as_any_other() throws Exception {
        var call = HttpRequest.newBuilder(gateway.resolve("/api/events"))
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("{}"))
                .build();

        var answer = CLIENT.send(call, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(services.event().last().body()).isEqualTo("{}");
        assertThat(services.event().last().headers()).doesNotContainKeys("upgrade", "http2-settings");
    }

    @Test
    void a_problem_names_the_trace_it_belongs_to() {
        given().header("traceparent", PARENT)
                .when()
                .get("/api/nothing")
                .then()
                .body("trace_id", equalTo(PARENT.substring(3, 35)));
    }

    @Test
    void a_service_does_not_show_its_insides() {
        services.event()
                .answers(call -> call.request()
                        .response()
                        .setStatusCode(201)
                        .putHeader("Server", "insides")
                        .putHeader("X-Powered-By", "insides")
                        .putHeader("Set-Cookie", "a=b")
                        .putHeader("Location", services.event().url() + "/api/events/9")
                        .putHeader("X-Total-Count", "3")
                        .end("{}"));
        given().when()
                .post("/api/events")
                .then()
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Location", "/api/events/9")
                .header("X-Total-Count", "3");
    }

    @Test
    void an_answer_for_one_caller_alone_is_not_stored_unless_the_service_says_so() {
        given().header("Authorization", "Bearer x")
                .when()
                .get("/api/bookings/1")
                .then()
                .header("Cache-Control", "no-store");
        given().when().get("/api/events/1").then().header("Cache-Control", nullValue());
        services.booking()
                .answers(call -> call.request()
                        .response()
                        .putHeader("Cache-Control", "private, max-age=5")
                        .end());
        given().header("Authorization", "Bearer x")
                .when()
                .get("/api/bookings/1")
                .then()
                .header("Cache-Control", "private, max-age=5");
    }
}
