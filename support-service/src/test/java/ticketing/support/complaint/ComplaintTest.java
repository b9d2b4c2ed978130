package ticketing.support.complaint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.kit.security.Roles;
import ticketing.support.Others;
import ticketing.support.SupportTest;
import ticketing.support.Topics;

@QuarkusTest
class ComplaintTest extends SupportTest {
    private static final String TEXT = "\"subject\": \"Too loud\", \"description\": \"I could not hear a thing\"";

    private final long customer = Others.newId();
    private final long executive = Others.newId();
    private final long booking = Others.newId();
    private final long event = Others.newId();

    @Test
    void a_complaint_is_opened_and_told_without_its_text() {
        var answer = open("").statusCode(201).body("status", equalTo("open")).extract();
        var id = answer.jsonPath().getLong("complaint_id");

        assertThat(answer.header("Location")).endsWith("/api/complaints/" + id);
        as(Roles.CUSTOMER, customer)
                .get("/api/complaints/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo((int) id))
                .body("customer_id", equalTo((int) customer))
                .body("subject", equalTo("Too loud"))
                .body("description", equalTo("I could not hear a thing"))
                .body("booking_id", nullValue())
                .body("assigned_to", nullValue())
                .body("resolution", nullValue());
        await().untilAsserted(() -> assertThat(Topics.told("ticketing.complaints.v1", id))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo("ticketing.complaint.opened.v1");
                    assertThat(fact.data().get("customer_id").asLong()).isEqualTo(customer);
                    assertThat(fact.data().toString()).doesNotContain("loud", "hear");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"ab\", \"description\": \"long enough it is\"}",
                "{\"subject\": \"    \", \"description\": \"long enough it is\"}",
                "{\"subject\": \"LONG121\", \"description\": \"long enough it is\"}",
                "{\"subject\": \"fine\", \"description\": \"too short\"}",
                "{\"subject\": \"fine\"}",
                "{\"description\": \"long enough it is\"}",
                "{\"subject\": 1234, \"description\": \"long enough it is\"}",
                "{\"subject\": \"fine\", \"description\": \"long enough it is\", \"booking_id\": \"seven\"}",
                "[]",
                "",
                "{"
            })
    void subject_and_description_have_bounds(String body) {
        as(Roles.CUSTOMER, customer)
                .body(body.replace("LONG121", "x".repeat(121)))
                .post("/api/complaints")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(Roles.CUSTOMER, customer).get("/api/complaints").then().body("size()", equalTo(0));
    }

    @Test
    void people_are_named_as_soon_as_they_are_known() {
        var id = opened();
        move(executive, id, "{\"status\": \"in_progress\"}").then().statusCode(200);
        Others.user(customer, "Carla Customer", Roles.CUSTOMER);
        Others.user(executive, "Eve Executive", Roles.SUPPORT);

        await().untilAsserted(() -> as(Roles.CUSTOMER, customer)
                .get("/api/complaints")
                .then()
                .body("[0].customer_name", equalTo("Carla Customer"))
                .body("[0].assigned_to_name", equalTo("Eve Executive")));
    }

    @Test
    void only_customers_open_complaints_and_in_their_own_name() {
        for (var role : List.of(Roles.SUPPORT, Roles.ADMIN, Roles.ORGANIZER, Roles.ENTRY_MANAGER)) {
            as(role, executive)
                    .body("{" + TEXT + "}")
                    .post("/api/complaints")
                    .then()
                    .statusCode(403);
        }
        open(", \"customer_id\": " + executive).statusCode(403);
        open(", \"customer_id\": " + customer).statusCode(201);
    }

    @Test
    void its_booking_is_the_customers_own_as_far_as_the_copy_tells() {
        Others.booking("created", 1, booking, Others.booking(booking, customer, event, "confirmed", "null"));
        await().untilAsserted(() -> open(", \"booking_id\": " + booking).statusCode(201));

        as(Roles.CUSTOMER, executive)
                .body("{" + TEXT + ", \"booking_id\": " + booking + "}")
                .post("/api/complaints")
                .then()
                .statusCode(400)
                .body("errors.field", contains("booking_id"));
    }

    @Test
    void where_the_copies_lag_the_owners_are_asked() {
        peers.register(get("/internal/bookings/" + booking)
                .willReturn(okJson(Others.booking(booking, customer, event, "confirmed", "null"))));
        peers.register(get("/internal/events/" + event).willReturn(okJson("{\"id\": " + event + ", \"version\": 1}")));

        open(", \"booking_id\": " + booking + ", \"event_id\": " + event).statusCode(201);
        as(Roles.CUSTOMER, executive)
                .body("{" + TEXT + ", \"booking_id\": " + booking + "}")
                .post("/api/complaints")
                .then()
                .statusCode(400);
    }

    @Test
    void what_no_owner_knows_is_refused() {
        var problem = aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"status\": 404, \"code\": \"not_found\", \"detail\": \"No\"}");
        peers.register(get("/internal/bookings/" + booking).willReturn(problem));
        peers.register(get("/internal/events/" + event).willReturn(problem));

        open(", \"booking_id\": " + booking).statusCode(400).body("errors.field", contains("booking_id"));
        open(", \"event_id\": " + event).statusCode(400).body("errors.field", contains("event_id"));
    }

    @Test
    void an_owner_that_is_away_is_a_503() {
        peers.register(
                get("/internal/bookings/" + booking).willReturn(aResponse().withStatus(500)));
        open(", \"booking_id\": " + booking).statusCode(503).header("Retry-After", equalTo("2"));
    }

    @Test
    void an_executive_works_on_it_until_it_is_closed() {
        var id = opened();
        var colleague = Others.newId();

        move(executive, id, "{\"status\": \"in_progress\"}")
                .then()
                .statusCode(200)
                .body("complaint_id", equalTo((int) id))
                .body("status", equalTo("in_progress"))
                .body("resolution", nullValue());
        move(executive, id, "{\"status\": \"in_progress\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("invalid_transition"))
                .body("complaint_status", equalTo("in_progress"));
        move(colleague, id, "{\"status\": \"resolved\", \"resolution\": \"We turned it down\"}")
                .then()
                .statusCode(200)
                .body("resolution", equalTo("We turned it down"));
        move(executive, id, "{\"status\": \"in_progress\"}").then().statusCode(200);
        move(colleague, id, "{\"status\": \"closed\"}").then().statusCode(200);
        move(executive, id, "{\"status\": \"in_progress\"}").then().statusCode(409);

        as(Roles.SUPPORT, executive)
                .get("/api/complaints/" + id)
                .then()
                .body("status", equalTo("closed"))
                .body("assigned_to", equalTo((int) colleague))
                .body("resolution", equalTo("We turned it down"));
        await().untilAsserted(() -> assertThat(Topics.told("ticketing.complaints.v1", id))
                .extracting(
                        fact -> fact.version() + " " + fact.data().get("status").asText())
                .containsExactly("1 open", "2 in_progress", "3 resolved", "4 in_progress", "5 closed"));
    }

    @Test
    void of_two_executives_one_moves_it() throws Exception {
        var id = opened();
        List<Response> answers = together(List.of(
                () -> move(executive, id, "{\"status\": \"in_progress\"}"),
                () -> move(Others.newId(), id, "{\"status\": \"in_progress\"}")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_change_names_a_status_and_comes_from_staff() {
        var id = opened();
        for (var body : List.of("{}", "{\"status\": \"lost\"}", "{\"status\": 1}", "{\"status\": null}", "nonsense")) {
            assertThat(move(executive, id, body).statusCode()).as(body).isEqualTo(400);
        }
        as(Roles.CUSTOMER, customer)
                .body("{\"status\": \"closed\"}")
                .patch("/api/complaints/" + id)
                .then()
                .statusCode(403);
        assertThat(move(executive, id, "{\"status\": \"closed\", \"support_executive_id\": 999999}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(move(executive, Long.MAX_VALUE, "{\"status\": \"closed\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void customers_see_their_own_and_staff_sees_all_newest_first() {
        var first = opened();
        var second = opened();
        move(executive, first, "{\"status\": \"resolved\"}").then().statusCode(200);

        as(Roles.CUSTOMER, customer)
                .get("/api/complaints")
                .then()
                .body("id", contains((int) second, (int) first))
                .header("X-Total-Count", "2");
        as(Roles.CUSTOMER, customer)
                .get("/api/complaints?status=resolved")
                .then()
                .body("id", contains((int) first));
        as(Roles.ADMIN, executive)
                .get("/api/complaints?status=open&size=1000")
                .then()
                .body("id", hasItem((int) second))
                .body("status", everyItem(equalTo("open")));
        var stranger = as(Roles.CUSTOMER, executive);
        stranger.get("/api/complaints").then().body("size()", equalTo(0));
        stranger.get("/api/complaints/" + first).then().statusCode(404);
        as(Roles.SUPPORT, executive).get("/api/complaints?status=lost").then().statusCode(400);
        as(Roles.ORGANIZER, executive).get("/api/complaints").then().statusCode(403);
    }

    @Test
    void one_key_opens_one_complaint() {
        var key = UUID.randomUUID().toString();
        for (var text : List.of(TEXT, TEXT)) {
            keyed(key, text).statusCode(201);
        }
        keyed(key, TEXT + ", \"customer_id\": null, \"event_id\": 1").statusCode(422);
        as(Roles.CUSTOMER, customer).get("/api/complaints").then().body("size()", equalTo(1));
    }

    private long opened() {
        return open("").statusCode(201).extract().jsonPath().getLong("complaint_id");
    }

    private ValidatableResponse open(String more) {
        return keyed(UUID.randomUUID().toString(), TEXT + more);
    }

    private ValidatableResponse keyed(String key, String members) {
        return as(Roles.CUSTOMER, customer)
                .header("Idempotency-Key", key)
                .body("{" + members + "}")
                .post("/api/complaints")
                .then();
    }

    private Response move(long by, long id, String body) {
        return as(Roles.SUPPORT, by).body(body).patch("/api/complaints/" + id);
    }
}
