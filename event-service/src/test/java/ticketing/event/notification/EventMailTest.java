package ticketing.event.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.event.OtherServices;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(OtherServices.class)
class EventMailTest {
    private long id;

    @BeforeEach
    void an_event() {
        var event = Calls.anEvent();
        event.put("title", "Tom & Jerry <live>");
        id = Calls.publish(event);
        var identity = OtherServices.wireMock();
        identity.resetMappings();
        identity.register(get(urlEqualTo("/internal/users/3")).willReturn(okJson("""
                        {"id": 3, "name": "Customer One", "email": "customer@ticket.local", "role": "customer"}""")));
        identity.register(get(urlEqualTo("/internal/users/5")).willReturn(okJson("""
                        {"id": 5, "name": "Support One", "email": "support@ticket.local", "role": "support_executive"}""")));
        identity.register(
                get(urlEqualTo("/internal/users/9")).willReturn(aResponse().withStatus(404)));
        identity.register(
                get(urlEqualTo("/internal/users/10")).willReturn(aResponse().withStatus(500)));
    }

    @Test
    void a_customer_mails_an_event_to_themselves() {
        send(Calls.as(Roles.CUSTOMER, 4), Map.of("event_id", id))
                .statusCode(200)
                .body("sent", equalTo(true))
                .body("mode", equalTo("simulation"))
                .body("to_email", equalTo("person4@test.local"))
                .body("subject", equalTo("Event details: Tom & Jerry <live>"))
                .body("body", containsString("Tom & Jerry <live>"))
                .body("body", containsString("Hello Person 4,"))
                .body("body", containsString("20.00 USD"));
        Calls.admin().get("/api/mailbox").then().body("html", hasItem(containsString("Tom &amp; Jerry &lt;live&gt;")));
    }

    @Test
    void a_customer_mails_nobody_else() {
        send(Calls.as(Roles.CUSTOMER, 4), Map.of("event_id", id, "customer_id", 3))
                .statusCode(403);
        send(Calls.as(Roles.CUSTOMER, 4), Map.of("event_id", id, "customer_id", 4))
                .statusCode(200);
        send(Calls.as(Roles.SUPPORT, 5), Map.of("event_id", id)).statusCode(403);
    }

    @Test
    void organizers_and_administrators_mail_any_customer() {
        send(Calls.organizer(), Map.of("event_id", id, "customer_id", 3))
                .statusCode(200)
                .body("to_email", equalTo("customer@ticket.local"))
                .body("body", containsString("Hello Customer One,"));
        send(Calls.admin(), Map.of("event_id", id, "customer_id", 3)).statusCode(200);
    }

    @Test
    void who_is_no_customer_is_not_found_and_who_cannot_be_looked_up_has_to_wait() {
        for (var nobody : new long[] {9, 5}) {
            send(Calls.admin(), Map.of("event_id", id, "customer_id", nobody))
                    .statusCode(404)
                    .body("code", equalTo("user_not_found"));
        }
        var answer =
                send(Calls.admin(), Map.of("event_id", id, "customer_id", 10)).statusCode(503);
        assertThat(answer.extract().header("Retry-After")).isNotEmpty();
    }

    @Test
    void what_is_missing_or_unknown_is_refused() {
        send(Calls.admin(), Map.of()).statusCode(400).body("errors.field", hasItem("event_id"));
        send(Calls.admin(), Map.of("event_id", 999_999)).statusCode(404).body("code", equalTo("event_not_found"));
        var draft = Calls.create(Calls.anEvent());
        send(Calls.as(Roles.CUSTOMER, 4), Map.of("event_id", draft)).statusCode(404);
    }

    private static ValidatableResponse send(RequestSpecification who, Map<String, Object> request) {
        return who.body(request).post("/api/notifications/event-detail-email").then();
    }
}
