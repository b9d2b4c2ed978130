package ticketing.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamsTest extends GatewayTest {
    @Test
    void live_changes_arrive_one_by_one_and_end_when_the_listener_goes() throws Exception {
        var stream = new CompletableFuture<HttpServerResponse>();
        var ended = new AtomicBoolean();
        services.event().answers(call -> {
            var response = call.request().response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            response.closeHandler(_ -> ended.set(true));
            response.write("data: first\n\n");
            stream.complete(response);
        });
        var request = HttpRequest.newBuilder(gateway.resolve("/api/events/1/seats/changes"))
                .header("Last-Event-ID", "41")
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(services.event().last().headers()).containsEntry("last-event-id", "41");
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(lines.readLine()).isEmpty();
            // the second is sent only after the first was read: nothing in between waits for more
            stream.get().write("data: second\n\n");
            assertThat(lines.readLine()).isEqualTo("data: second");
            assertThat(ended).isFalse();
        }
        await().untilTrue(ended);
    }

    @Test
    void a_large_answer_arrives_whole() {
        var large = "x".repeat(5_000_000);
        services.event().answers(call -> call.request().response().end(large));
        assertThat(given().when().get("/api/events/1/seats").then().extract().asString())
                .isEqualTo(large);
    }

    @Test
    void a_body_up_to_the_bound_arrives_whole() {
        var body = "x".repeat(256 * 1024);
        given().body(body).when().post("/api/tickets/scans").then().statusCode(200);
        assertThat(services.booking().last().body()).isEqualTo(body);
        assertThat(services.booking().last().headers()).containsEntry("content-length", "262144");
    }

    @Test
    void a_body_over_the_bound_is_refused_and_reaches_nobody() {
        given().body("x".repeat(256 * 1024 + 1))
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body_too_large"));
        assertThat(services.booking().seen()).isEmpty();
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_counted() throws Exception {
        var chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        var head = "POST /api/bookings HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(RawHttp.answer(gateway.getPort(), head + chunk.repeat(9) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("body_too_large");
        assertThat(services.booking().seen()).isEmpty();

        assertThat(RawHttp.answer(gateway.getPort(), head + chunk.repeat(2) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(services.booking().last().body()).hasSize(0x10000);
    }

    @Test
    void a_request_that_could_be_read_as_two_is_refused() throws Exception {
        var both = """
                POST /api/bookings HTTP/1.1
                Host: localhost
                Content-Length: 4
                Transfer-Encoding: chunked

                0

                GET /internal/x HTTP/1.1
                Host: localhost

                """.replace("\n", "\r\n");
        RawHttp.answer(gateway.getPort(), both);
        assertThat(services.byName().values())
                .allSatisfy(service -> assertThat(service.seen())
                        .allSatisfy(seen -> assertThat(seen.uri()).doesNotContain("internal")));
    }
}
