package ticketing.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutageTest extends GatewayTest {
    @Test
    void a_service_that_is_down_takes_only_its_own_calls_with_it_and_heals() {
        services.booking().stop();
        for (int i = 0; i < 20; i++) {
            given().when()
                    .get("/api/bookings/1")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", equalTo("service_unavailable"))
                    .body("instance", equalTo("/api/bookings/1"));
        }
        given().when().get("/api/events/1").then().statusCode(200);
        given().when().get("/api/refunds").then().statusCode(200);

        services.booking().start();
        await().untilAsserted(() -> given().when().get("/api/bookings/1").then().statusCode(200));
    }

    @Test
    void a_call_that_reaches_nobody_is_sent_again_until_a_replica_is_there() {
        services.booking().stop();
        var answer =
                new FutureTask<>(() -> given().when().get("/api/bookings/1").statusCode());
        Thread.startVirtualThread(answer);
        await().pollDelay(Duration.ofMillis(300)).until(() -> !answer.isDone());
        services.booking().start();
        assertThat(answer).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(200);
    }

    @Test
    void a_call_to_an_address_where_nobody_is_any_more_is_sent_again() throws Exception {
        services.booking().stop();
        var answer = new FutureTask<>(
                () -> given().body("{}").when().post("/api/bookings").statusCode());
        try (var _ = new SilentAddress(services.booking().url())) {
            Thread.startVirtualThread(answer);
            await().pollDelay(Duration.ofMillis(1500)).until(() -> !answer.isDone());
        }
        services.booking().start();
        assertThat(answer).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(200);
    }

    @Test
    void a_service_that_says_nothing_is_given_up_on() {
        services.event().answers(_ -> {});
        given().when()
                .get("/api/notifications/x")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("service_timeout"));
    }

    @Test
    void who_finds_no_place_is_refused_at_once_and_who_has_booked_can_pay() {
        var waiting = new CopyOnWriteArrayList<StubService.Call>();
        services.booking().answers(waiting::add);
        var booking = callers(StubServices.PLACES * 3 / 4, "/api/bookings");
        await().until(() -> waiting.size() == booking.size());

        assertBookingIsRefused("overloaded");

        var paying = callers(1, "/api/bookings/1/pay");
        await().until(() -> waiting.size() == booking.size() + 1);
        waiting.forEach(call -> call.request().response().end("{}"));
        assertThat(Stream.concat(booking.stream(), paying.stream()))
                .allSatisfy(answer -> assertThat(answer)
                        .succeedsWithin(Duration.ofSeconds(30))
                        .isEqualTo(200));
    }

    private static void assertBookingIsRefused(String code) {
        given().body("{}")
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo(code));
    }

    private static List<FutureTask<Integer>> callers(int count, String path) {
        var callers = Stream.generate(() -> new FutureTask<>(
                        () -> given().body("{}").when().post(path).statusCode()))
                .limit(count)
                .toList();
        callers.forEach(Thread::startVirtualThread);
        return callers;
    }

    @Test
    void a_read_whose_connection_breaks_is_sent_once_more() {
        var calls = new AtomicInteger();
        services.event().answers(call -> {
            if (calls.incrementAndGet() == 1) {
                call.request().connection().close();
            } else {
                call.request().response().end("{}");
            }
        });
        given().when().get("/api/events/1").then().statusCode(200);
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_write_whose_connection_breaks_is_not_repeated() {
        services.booking().answers(call -> call.request().connection().close());
        assertBookingIsRefused("service_unavailable");
        assertThat(services.booking().seen()).hasSize(1);
    }

    @Test
    void a_write_with_a_key_is_sent_again() {
        var calls = new AtomicInteger();
        services.booking().answers(call -> {
            if (calls.incrementAndGet() == 1) {
                call.request().connection().close();
            } else {
                call.request().response().setStatusCode(201).end("{}");
            }
        });
        given().header("Idempotency-Key", "a-key")
                .body("{}")
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(201);
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_key_is_worth_nothing_where_no_service_looks_at_it() {
        services.booking().answers(call -> call.request().connection().close());
        given().header("Idempotency-Key", "a-key")
                .body("{}")
                .when()
                .patch("/api/bookings/1")
                .then()
                .statusCode(503);
        assertThat(services.booking().seen()).hasSize(1);
    }

    @Test
    void an_error_of_a_service_passes_through_as_it_is() {
        services.booking()
                .answers(call -> call.request()
                        .response()
                        .setStatusCode(405)
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader("Allow", "GET")
                        .end("{\"code\":\"method_not_allowed\"}"));
        given().when()
                .delete("/api/bookings/1")
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .contentType("application/problem+json")
                .body("code", equalTo("method_not_allowed"));
    }
}
