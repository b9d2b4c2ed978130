package ticketing.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Things;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class IdempotencyTest {
    @Inject
    Things things;

    private final String key = UUID.randomUUID().toString();
    private final String name = key.substring(0, 13);

    @Test
    void the_same_request_gets_the_first_answer_again() {
        var first = grow(1, key, name);
        var second = grow(1, key, name);

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(things.size(name)).isEqualTo(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        grow(1, key, name);

        grow(1, key, name + "x").then().statusCode(422).body("code", equalTo("idempotency_key_reused"));

        assertThat(things.size(name + "x")).isZero();
    }

    @Test
    void keys_belong_to_one_caller() {
        grow(1, key, name);

        grow(2, key, name).then().statusCode(201).header("Idempotent-Replayed", nullValue());

        assertThat(things.size(name)).isEqualTo(2);
    }

    @Test
    void a_twin_in_flight_is_refused() throws Exception {
        ThingResource.gate = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> grow(1, key, "slow" + name));
        ThingResource.ARRIVED.await();

        grow(1, key, "slow" + name).then().statusCode(409).body("code", equalTo("idempotency_key_in_use"));

        ThingResource.gate.countDown();
        first.get().then().statusCode(201);
        grow(1, key, "slow" + name).then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(things.size("slow" + name)).isEqualTo(1);
    }

    @Test
    void a_refusal_is_an_answer_too() {
        var first = grow(1, key, "refused" + name);
        var second = grow(1, key, "refused" + name);

        first.then().statusCode(409).body("code", equalTo("too_large")).header("Idempotent-Replayed", nullValue());
        second.then().statusCode(409).contentType("application/problem+json").header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(things.size("refused" + name)).isZero();
    }

    @Test
    void a_failure_of_ours_leaves_the_key_free_and_says_nothing_of_what_happened_inside() {
        var failed = grow(1, key, "broken" + name);

        failed.then().statusCode(500).body("code", equalTo("internal_error"));
        assertThat(failed.asString()).doesNotContain("secret").doesNotContain("Exception");
        grow(1, key, name).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void a_call_has_the_same_ids_when_it_is_sent_again_and_others_without_a_key() {
        grow(1, key, "broken" + name);
        var id = grow(1, key, name).jsonPath().getString("call_id");

        assertThat(UUID.fromString(id)).isNotNull();
        grow(1, null, name).then().body("call_id", not(equalTo(id)));
    }

    /** Many more than there are connections: one that waits for the writer must not keep what the writer needs. */
    @Test
    void a_crowd_that_reads_and_then_writes_does_not_stand_in_its_own_way() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Collections.nCopies(
                    100, (Callable<Integer>) () -> given().header("Idempotency-Key", UUID.randomUUID())
                            .post("/api/things/" + name + "/larger")
                            .statusCode());
            for (var status : crowd.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(things.size(name)).isEqualTo(100);
    }

    @Test
    void a_key_is_at_most_255_characters() {
        grow(1, "k".repeat(256), name).then().statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
        grow(1, "k".repeat(255), name).then().statusCode(201);
    }

    @Test
    void bad_input_names_its_fields() {
        post("{\"thing_name\": \"\", \"by_size\": 1}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"))
                .body("errors[0].field", equalTo("thing_name"))
                .body("errors[0].message", equalTo("must have 1 to 20 characters"));
        post("{\"thing_name\": 5}").then().statusCode(400).body("errors[0].field", equalTo("thing_name"));
        post("{\"thing_name\": \"a\", \"by_size\": \"1\"}").then().body("errors[0].field", equalTo("by_size"));
        post("{\"thing_name\": \"a\", \"by_size\": 1.5}").then().body("errors[0].field", equalTo("by_size"));
        post("{\"thing_name\": ").then().statusCode(400).body("code", equalTo("malformed_request"));
        post("[]").then().statusCode(400).body("code", equalTo("malformed_request"));
        post("").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void every_refusal_is_a_problem_with_a_code_and_a_trace() {
        given().header("traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01")
                .get("/api/things/7")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ticketing:problem:thing_not_found"))
                .body("title", equalTo("Thing not found"))
                .body("status", is(404))
                .body("instance", equalTo("/api/things/7"))
                .body("trace_id", equalTo("0123456789abcdef0123456789abcdef"))
                .body("near", is(8));
        given().get("/api/nothing").then().statusCode(404).body("code", equalTo("not_found"));
        given().delete("/api/things/7").then().statusCode(405).body("code", equalTo("method_not_allowed"));
        given().post("/api/things").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().auth().oauth2("not.a.token").post("/api/things").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Roles.ORGANIZER, 1))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/things")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().get("/internal/anything").then().statusCode(401).body("code", equalTo("unauthorized"));
    }

    private static Response grow(long caller, @Nullable String key, String name) {
        var request = given().auth().oauth2(Tokens.of(Roles.CUSTOMER, caller)).contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"thing_name\": \"" + name + "\", \"by_size\": 1}")
                .post("/api/things");
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(Tokens.of(Roles.CUSTOMER, 1))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/things");
    }
}
