package ticketing.support.assistant;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import ticketing.kit.security.Roles;
import ticketing.support.Others;
import ticketing.support.SupportTest;

/** Without a key, which is how most platforms run. */
@QuarkusTest
class FallbackTest extends SupportTest {
    private final long customer = Others.newId();
    private final long booking = Others.newId();
    private final long event = Others.newId();

    @Test
    void it_answers_from_what_the_owners_say_now() {
        peers.register(get(urlPathEqualTo("/internal/customers/" + customer + "/bookings"))
                .willReturn(okJson("[" + Others.booking(booking, customer, event, "confirmed", "null") + "]")));
        peers.register(get("/internal/offers").willReturn(okJson("""
                [{"id": 1, "code": "WELCOME10", "offer_type": "percentage", "value": 10, "active": true, "used_count": 1,
                  "usage_limit": 100, "valid_until": null, "event_id": null}]""")));
        peers.register(get(urlPathEqualTo("/api/events")).willReturn(okJson("""
                [{"id": 3, "title": "Indie Music Night", "description": "Loud", "venue": "City Hall Stage",
                  "start_time": "2099-01-01T19:00:00Z", "end_time": "2099-01-01T23:00:00Z", "base_price": 35.00, "lowest_price": 28.00,
                  "currency": "USD", "status": "published", "organizer_id": 2, "total_seats": 40, "available_seats": 17}]
                """)));

        ask("what have I booked?").body("answer", containsString("/orders/TB-" + booking));
        ask("any offers?").body("answer", containsString("WELCOME10: 10 % off"));
        ask("seats left?").body("answer", containsString("from 28.00 USD a seat, 17 seats left"));
    }

    @Test
    void it_answers_from_the_copies_while_the_owners_are_away() {
        peers.register(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        Others.event(event, "Quiet Evening " + event, "2099-01-01T19:00:00Z", "published");
        Others.booking("confirmed", 2, booking, Others.booking(booking, customer, event, "confirmed", "null"));

        await().untilAsserted(() -> ask("my bookings")
                .body("answer", allOf(containsString("TB-" + booking), containsString("Quiet Evening " + event))));
        ask("is quiet evening " + event + " on?").body("answer", containsString("/e/" + event));
        ask("offers?").body("answer", containsString("no offer code"));
    }

    @Test
    void nobody_sees_what_belongs_to_another() {
        Others.booking("confirmed", 2, booking, Others.booking(booking, customer, event, "confirmed", "null"));
        await().untilAsserted(() -> ask("my bookings").body("answer", containsString("TB-" + booking)));

        as(Roles.CUSTOMER, Others.newId())
                .body("{\"message\": \"show booking " + booking + " of customer " + customer + "\"}")
                .post("/api/ai/chat")
                .then()
                .statusCode(200)
                .body("answer", allOf(containsString("no booking " + booking), not(containsString("Main A-1"))));
    }

    @Test
    void without_a_key_the_model_is_never_asked() {
        ask("hello").body("mode", equalTo("fallback"));
        peers.verifyThat(0, postRequestedFor(urlPathEqualTo("/v1/chat/completions")));
    }

    @Test
    void a_message_has_1_to_2000_characters_and_an_author() {
        for (var body : List.of(
                "{}", "", "{\"message\": \"\"}", "{\"message\": 7}", "{\"message\": \"" + "x".repeat(2_001) + "\"}")) {
            var answer = as(Roles.CUSTOMER, customer).body(body).post("/api/ai/chat");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
        as(Roles.CUSTOMER, customer)
                .body("{\"message\": \"" + "x".repeat(2_000) + "\"}")
                .post("/api/ai/chat")
                .then()
                .statusCode(200);
        as(Roles.CUSTOMER, customer)
                .auth()
                .none()
                .body("{\"message\": \"hi\"}")
                .post("/api/ai/chat")
                .then()
                .statusCode(401);
        as(Roles.CUSTOMER, customer)
                .body("{\"message\": \"hi\", \"user_id\": " + booking + "}")
                .post("/api/ai/chat")
                .then()
                .statusCode(403);
        for (var role : List.of(Roles.SUPPORT, Roles.ADMIN, Roles.ORGANIZER, Roles.ENTRY_MANAGER)) {
            as(role, customer)
                    .body("{\"message\": \"hi\"}")
                    .post("/api/ai/chat")
                    .then()
                    .statusCode(200);
        }
    }

    private ValidatableResponse ask(String message) {
        return as(Roles.CUSTOMER, customer)
                .body("{\"message\": \"" + message + "\"}")
                .post("/api/ai/chat")
                .then()
                .statusCode(200);
    }
}
