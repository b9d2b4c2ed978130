package ticketing.support.refund;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.kit.security.Roles;
import ticketing.kit.security.Secret;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;
import ticketing.support.Others;
import ticketing.support.SupportTest;
import ticketing.support.Topics;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills it
class RefundTest extends SupportTest {
    @Inject
    Writer writer;

    @Inject
    RefundRegister register;

    @Inject
    Secret secret;

    private final long booking = Others.newId();
    private final long customer = Others.newId();
    private final long event = Others.newId();
    private final long executive = Others.newId();

    @Test
    void a_customer_gets_what_booking_service_grants() {
        grantRequests();

        var refundId = request()
                .statusCode(200)
                .body("status", equalTo("requested"))
                .body("amount", equalTo(68.04f))
                .body("currency", equalTo("USD"))
                .extract()
                .jsonPath()
                .getLong("refund_id");

        peers.verifyThat(putRequestedFor(urlMatching(requestPath()))
                .withHeader("X-Service-Token", WireMock.equalTo(ServiceResource.SERVICE_TOKEN))
                .withRequestBody(equalToJson("{\"customer_id\": " + customer + ", \"reason\": \"I am ill\"}")));
        await().untilAsserted(() -> assertThat(Topics.told("ticketing.refunds.v1", refundId))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo("ticketing.refund.requested.v1");
                    assertThat(fact.version()).isEqualTo(1);
                    assertThat(fact.data().get("booking_id").asLong()).isEqualTo(booking);
                    assertThat(fact.data().get("amount").asText()).isEqualTo("68.04");
                    assertThat(fact.data().has("reason")).isFalse();
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 booking_not_found",
                "403 forbidden",
                "409 booking_not_confirmed",
                "409 ticket_used",
                "409 refund_already_requested"
            })
    void what_booking_service_refuses_is_refused(String refusal) {
        var status = Integer.parseInt(refusal.substring(0, 3));
        var code = refusal.substring(4);
        peers.register(put(urlMatching(requestPath())).willReturn(problem(status, code)));

        request()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("detail", equalTo("It is so"))
                .body("booking_status", equalTo("refunded"));
        as(Roles.SUPPORT, executive)
                .get("/api/bookings/" + booking + "/refund")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"1234\"}",
                "{\"reason\": \"        \"}",
                "{\"reason\": 12345}",
                "{}",
                "",
                "[]",
                "{\"reason\": ",
                "{\"reason\": \"TOO LONG\"}"
            })
    void a_reason_has_5_to_250_characters(String body) {
        grantRequests();
        var sent = body.replace("TOO LONG", "x".repeat(251));
        as(Roles.CUSTOMER, customer)
                .body(sent)
                .post("/api/bookings/" + booking + "/refund-request")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        peers.verifyThat(0, putRequestedFor(urlMatching(requestPath())));
    }

    @Test
    void only_the_customer_themselves_asks() {
        grantRequests();
        var path = "/api/bookings/" + booking + "/refund-request";
        as(Roles.CUSTOMER, customer)
                .body("{\"reason\": \"I am ill\", \"customer_id\": " + executive + "}")
                .post(path)
                .then()
                .statusCode(403);
        for (var role : List.of(Roles.SUPPORT, Roles.ADMIN, Roles.ORGANIZER, Roles.ENTRY_MANAGER)) {
            as(role, executive)
                    .body("{\"reason\": \"I am ill\"}")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
        as(Roles.CUSTOMER, customer)
                .auth()
                .none()
                .body("{\"reason\": \"I am ill\"}")
                .post(path)
                .then()
                .statusCode(401);
        peers.verifyThat(0, putRequestedFor(urlMatching(requestPath())));
    }

    @Test
    void of_two_requests_at_the_same_time_the_one_that_is_granted_is_kept() throws Exception {
        peers.register(put(urlMatching(requestPath())).willReturn(problem(409, "refund_already_requested")));
        peers.register(put(urlMatching(requestPath()))
                .withRequestBody(containing("I am very ill"))
                .willReturn(granted()));

        var statuses = together(List.of(
                () -> request(UUID.randomUUID().toString(), "I am ill")
                        .extract()
                        .statusCode(),
                () -> request(UUID.randomUUID().toString(), "I am very ill")
                        .extract()
                        .statusCode()));

        assertThat(statuses).containsExactly(409, 200);
        queue("requested").body("findAll { it.booking_id == " + booking + " }.reason", contains("I am very ill"));
    }

    @Test
    void a_request_and_its_fact_at_the_same_time_are_kept_once() throws Exception {
        var key = UUID.randomUUID().toString();
        peers.register(put(urlMatching(requestPath())).willReturn(aResponse().withStatus(500)));
        request(key).statusCode(503);
        var requestId = lastRequestId();
        grantRequests();

        together(List.of(() -> request(key).statusCode(200), () -> {
            tellRequested(requestId, 2);
            return null;
        }));

        await().untilAsserted(() -> queue("requested")
                .body("findAll { it.booking_id == " + booking + " }.booking_reference", contains("TB-" + booking)));
        var refundId =
                queue("requested").extract().jsonPath().getLong("find { it.booking_id == " + booking + " }.refund_id");
        await().untilAsserted(() ->
                assertThat(Topics.told("ticketing.refunds.v1", refundId)).hasSize(1));
    }

    @Test
    void a_request_that_broke_off_is_taken_up_again_under_its_key() {
        var key = UUID.randomUUID().toString();
        peers.register(
                put(urlMatching(requestPath())).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        request(key).statusCode(503).header("Retry-After", "2").body("code", equalTo("booking_service_unavailable"));
        var requestId = lastRequestId();
        tellRequested(requestId, 2);
        queueHolds(requestId);

        grantRequests();
        var first = request(key).statusCode(200).extract();
        var replayed = request(key)
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .extract();

        assertThat(lastRequestId()).isEqualTo(requestId);
        assertThat(replayed.asString()).isEqualTo(first.asString());
        queue("").body("findAll { it.booking_id == " + booking + " }.size()", equalTo(1));
    }

    @Test
    void an_approved_refund_is_completed_and_decided_once() {
        var refundId = requested();
        carryOutDecisions("refunded", "completed");

        decide(true)
                .statusCode(200)
                .body("refund_id", equalTo((int) refundId))
                .body("status", equalTo("completed"))
                .body("resolved_by", equalTo((int) executive));

        peers.verifyThat(
                putRequestedFor(urlMatching(decisionPath())).withRequestBody(equalToJson("{\"approve\": true}")));
        Others.user(executive, "Sue Support", Roles.SUPPORT);
        await().untilAsserted(() -> decide(false)
                .statusCode(409)
                .body("code", equalTo("refund_already_resolved"))
                .body("resolved_by", equalTo((int) executive))
                .body("resolved_by_name", equalTo("Sue Support")));
        await().untilAsserted(() -> assertThat(Topics.told("ticketing.refunds.v1", refundId))
                .extracting(fact -> fact.type() + " " + fact.version() + " "
                        + fact.data().get("status").asText())
                .containsExactly(
                        "ticketing.refund.requested.v1 1 requested",
                        "ticketing.refund.approved.v1 2 requested",
                        "ticketing.refund.completed.v1 3 completed"));
    }

    @Test
    void a_rejected_refund_is_rejected() {
        requested();
        carryOutDecisions("confirmed", "rejected");

        decide(false).statusCode(200).body("status", equalTo("rejected"));

        as(Roles.CUSTOMER, customer)
                .get("/api/bookings/" + booking + "/refund")
                .then()
                .statusCode(200)
                .body("refund.status", equalTo("rejected"))
                .body("timeline.what", contains("requested", "rejected"));
        as(Roles.CUSTOMER, executive)
                .get("/api/bookings/" + booking + "/refund")
                .then()
                .statusCode(404);
    }

    @Test
    void of_two_executives_one_decides() throws Exception {
        requested();
        carryOutDecisions("refunded", "completed");

        List<Response> answers = together(List.of(
                () -> decision(Others.newId(), "{\"approve\": true}"),
                () -> decision(Others.newId(), "{\"approve\": false}")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        var loser =
                answers.stream().filter(answer -> answer.statusCode() == 409).findFirst();
        assertThat(loser).hasValueSatisfying(answer -> {
            assertThat(answer.jsonPath().getString("code")).isEqualTo("refund_already_resolved");
            assertThat(answer.jsonPath().getString("resolved_at")).isNotEmpty();
        });
        peers.verifyThat(1, putRequestedFor(urlMatching(decisionPath())));
    }

    @Test
    void a_decision_stands_while_booking_service_is_away_and_is_closed_by_its_fact() {
        requested();
        var requestId = lastRequestId();
        peers.register(put(urlMatching(decisionPath())).willReturn(aResponse().withStatus(500)));

        decide(true).statusCode(202).body("status", equalTo("requested")).body("decision", equalTo("approved"));
        decide(true).statusCode(409);
        Others.booking(
                "refunded", 3, booking, Others.booking(booking, customer, event, "refunded", Others.refund(requestId)));

        await().untilAsserted(() -> as(Roles.CUSTOMER, customer)
                .get("/api/bookings/" + booking + "/refund")
                .then()
                .body("refund.status", equalTo("completed"))
                .body("refund.resolved_by", equalTo((int) executive))
                .body("timeline.what", contains("requested", "approved", "completed")));
    }

    @Test
    void a_decision_under_a_key_is_answered_the_same_again() {
        requested();
        var key = UUID.randomUUID().toString();
        carryOutDecisions("refunded", "completed");
        var first = keyedDecision(key).statusCode(200).extract().asString();
        assertThat(keyedDecision(key).statusCode(200).extract().asString()).isEqualTo(first);
    }

    @Test
    void a_decision_that_a_crash_left_unanswered_is_carried_out_under_its_key() {
        requested();
        var key = UUID.randomUUID().toString();
        var bytes = ByteBuffer.wrap(secret.sign("refund-decision\nuser:" + executive + "\n" + key));
        var decisionId = new UUID(bytes.getLong(), bytes.getLong()).toString();
        writer.write(() -> register.decide(booking, Decision.approved, decisionId, executive));
        carryOutDecisions("refunded", "completed");

        decide(true).statusCode(409);
        keyedDecision(key).statusCode(200).body("status", equalTo("completed"));
    }

    @Test
    void what_is_closed_stays_closed() {
        var refundId = requested();
        var requestId = lastRequestId();
        carryOutDecisions("confirmed", "rejected");
        decide(false).statusCode(200).body("status", equalTo("rejected"));

        Others.booking(
                "refunded", 4, booking, Others.booking(booking, customer, event, "refunded", Others.refund(requestId)));
        await().untilAsserted(() -> as(Roles.SUPPORT, executive)
                .get("/api/refunds/" + refundId)
                .then()
                .body("booking_reference", equalTo("TB-" + booking))
                .body("status", equalTo("rejected")));
    }

    @Test
    void a_request_that_a_crash_kept_from_being_written_comes_from_the_topic() {
        var requestId = UUID.randomUUID().toString();
        Others.user(customer, "Carla Customer", Roles.CUSTOMER);
        Others.event(event, "Indie Music Night", "2099-12-31T19:00:00Z", "published");
        tellRequested(requestId, 2);
        tellRequested(requestId, 2);
        queueHolds(requestId);
        var mine = "find { it.booking_id == " + booking + " }.";
        await().untilAsserted(() -> queue("requested")
                .body(mine + "customer_name", equalTo("Carla Customer"))
                .body(mine + "event_title", equalTo("Indie Music Night"))
                .body(mine + "booking_reference", equalTo("TB-" + booking))
                .body(mine + "amount", equalTo(68.04f))
                .body(mine + "reason", equalTo("I am ill"))
                .body(mine + "requested_at", equalTo("2026-01-02T03:04:05Z"))
                .body(mine + "resolved_by", nullValue()));

        carryOutDecisions("refunded", "completed");
        decide(true).statusCode(200).body("status", equalTo("completed"));
    }

    @Test
    void a_cancelled_event_completes_an_open_request() {
        requested();
        Others.booking("refunded", 3, booking, Others.booking(booking, customer, event, "refunded", "null"));
        await().untilAsserted(() -> queue("completed").body("booking_id", hasItem((int) booking)));
        decide(false).statusCode(409).body("code", equalTo("refund_already_resolved"));
    }

    @Test
    void a_rejection_that_a_cancelled_event_overtook_is_completed() {
        requested();
        carryOutDecisions("refunded", "completed");
        decide(false).statusCode(200).body("status", equalTo("completed")).body("decision", equalTo("rejected"));
    }

    @Test
    void a_rejection_that_was_carried_out_before_its_event_was_cancelled_stays_one() {
        requested();
        carryOutDecisions("refunded", "rejected");
        decide(false).statusCode(200).body("status", equalTo("rejected"));
    }

    @Test
    void there_is_nothing_to_decide_without_a_request() {
        decide(true).statusCode(404).body("code", equalTo("refund_not_found"));
        as(Roles.ADMIN, 1).get("/api/refunds/" + Long.MAX_VALUE).then().statusCode(404);
    }

    @Test
    void a_decision_is_true_or_false_and_an_executives() {
        requested();
        for (var body :
                List.of("{}", "{\"approve\": \"true\"}", "{\"approve\": null}", "{\"approve\": 1}", "nonsense")) {
            assertThat(decision(executive, body).statusCode()).as(body).isEqualTo(400);
        }
        for (var role : List.of(Roles.CUSTOMER, Roles.ORGANIZER, Roles.ENTRY_MANAGER)) {
            as(role, customer)
                    .body("{\"approve\": true}")
                    .post("/api/bookings/" + booking + "/refund-decision")
                    .then()
                    .statusCode(403);
        }
        var other = decision(executive, "{\"approve\": true, \"support_executive_id\": 999999}");
        assertThat(other.statusCode()).isEqualTo(403);
        queue("requested").body("booking_id", hasItem((int) booking));
    }

    @Test
    void the_queue_is_for_those_who_decide() {
        for (var role : List.of(Roles.CUSTOMER, Roles.ORGANIZER, Roles.ENTRY_MANAGER)) {
            as(role, customer).get("/api/refunds").then().statusCode(403);
        }
        for (var query : List.of("?status=lost", "?size=0", "?size=1001", "?page=-1", "?page=x")) {
            as(Roles.SUPPORT, executive).get("/api/refunds" + query).then().statusCode(400);
        }
        requested();
        as(Roles.ADMIN, 1)
                .get("/api/refunds?status=requested&size=1")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1));
    }

    // --- what booking-service does

    private String requestPath() {
        return "/internal/bookings/" + booking + "/refund-requests/[0-9a-f-]{36}";
    }

    private String decisionPath() {
        return "/internal/bookings/" + booking + "/refund-decisions/[0-9a-f-]{36}";
    }

    private void grantRequests() {
        peers.register(put(urlMatching(requestPath())).willReturn(granted()));
    }

    private ResponseDefinitionBuilder granted() {
        return okJson("""
            {"booking_id": %d, "event_id": %d, "customer_id": %d, "amount": 68.04, "currency": "USD"}\
            """.formatted(booking, event, customer));
    }

    private void carryOutDecisions(String bookingStatus, String refundStatus) {
        peers.register(put(urlMatching(decisionPath()))
                .willReturn(okJson("""
                    {"booking_id": %d, "status": "%s", "refund_status": "%s"}\
                    """.formatted(booking, bookingStatus, refundStatus))));
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                    {"type": "urn:x", "title": "No", "status": %d, "detail": "It is so", "code": "%s",
                     "trace_id": "1", "booking_status": "refunded"}\
                    """.formatted(status, code));
    }

    private void tellRequested(String requestId, long version) {
        Others.booking(
                "refund_requested",
                version,
                booking,
                Others.booking(booking, customer, event, "refund_requested", Others.refund(requestId)));
    }

    // --- what people do

    private long requested() {
        grantRequests();
        return request().statusCode(200).extract().jsonPath().getLong("refund_id");
    }

    private ValidatableResponse request() {
        return request(UUID.randomUUID().toString());
    }

    private ValidatableResponse request(String key) {
        return request(key, "I am ill");
    }

    private ValidatableResponse request(String key, String reason) {
        return as(Roles.CUSTOMER, customer)
                .header("Idempotency-Key", key)
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/api/bookings/" + booking + "/refund-request")
                .then();
    }

    private ValidatableResponse decide(boolean approve) {
        return decision(executive, "{\"approve\": " + approve + "}").then();
    }

    private ValidatableResponse keyedDecision(String key) {
        return as(Roles.SUPPORT, executive)
                .header("Idempotency-Key", key)
                .body("{\"approve\": true}")
                .post("/api/bookings/" + booking + "/refund-decision")
                .then();
    }

    private Response decision(long by, String body) {
        return as(Roles.SUPPORT, by).body(body).post("/api/bookings/" + booking + "/refund-decision");
    }

    private ValidatableResponse queue(String status) {
        return as(Roles.SUPPORT, executive)
                .get("/api/refunds?size=1000&status=" + status)
                .then()
                .statusCode(200);
    }

    private void queueHolds(String requestId) {
        assertThat(requestId).isNotEmpty();
        await().untilAsserted(() -> queue("requested").body("booking_id", hasItem((int) booking)));
    }

    private String lastRequestId() {
        var requests = peers.find(putRequestedFor(urlMatching(requestPath())));
        var url = requests.getLast().getUrl();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
