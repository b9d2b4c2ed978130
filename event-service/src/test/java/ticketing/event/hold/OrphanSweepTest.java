package ticketing.event.hold;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.event.OtherServices;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(OtherServices.class)
class OrphanSweepTest {
    private final UUID holdId = UUID.randomUUID();
    private long id;
    private List<Long> seats = List.of();
    private WireMock bookings = OtherServices.wireMock();

    @Inject
    OrphanSweep sweep;

    @BeforeEach
    void hold_two_seats() {
        bookings = OtherServices.wireMock();
        bookings.resetMappings();
        bookings.resetRequests();
        id = Calls.publish(Calls.anEvent());
        seats = Calls.seatIds(id).subList(0, 2);
        Calls.hold(holdId, id, seats).then().statusCode(200);
    }

    @Test
    void a_hold_that_no_booking_has_is_fenced_and_only_then_freed() {
        answer(fence(false));
        sweep.sweep();
        assertThat(Calls.available(id)).isEqualTo(10);
        bookings.verifyThat(putRequestedFor(urlEqualTo(path()))
                .withHeader("X-Service-Token", equalTo(ServiceResource.SERVICE_TOKEN)));
        Calls.hold(holdId, id, seats).then().statusCode(409).body("code", Matchers.equalTo("hold_released"));
    }

    @Test
    void a_hold_that_a_booking_has_stays_and_is_not_asked_about_again() {
        answer(fence(true));
        sweep.sweep();
        sweep.sweep();
        assertThat(Calls.available(id)).isEqualTo(8);
        Calls.hold(holdId, id, seats).then().statusCode(200);
        bookings.verifyThat(1, putRequestedFor(urlEqualTo(path())));
    }

    @Test
    void while_booking_service_cannot_say_the_seats_wait() {
        answer(aResponse().withStatus(503));
        sweep.sweep();
        assertThat(Calls.available(id)).isEqualTo(8);
        answer(fence(false));
        sweep.sweep();
        assertThat(Calls.available(id)).isEqualTo(10);
    }

    @Test
    void a_hold_that_a_booking_adopted_is_not_asked_about() {
        answer(fence(false));
        BookingTopic.tell("created", id, BookingTopic.seats(holdId, seats), List.of());
        var other = UUID.randomUUID();
        Calls.hold(other, id, Calls.seatIds(id).subList(5, 6));
        BookingTopic.tell(
                "cancelled", id, BookingTopic.seats(other, Calls.seatIds(id).subList(5, 6)), List.of());
        org.awaitility.Awaitility.await().until(() -> Calls.available(id) == 8);
        sweep.sweep();
        assertThat(Calls.available(id)).isEqualTo(8);
        bookings.verifyThat(0, putRequestedFor(urlEqualTo(path())));
    }

    private String path() {
        return "/internal/holds/" + holdId + "/fence";
    }

    private ResponseDefinitionBuilder fence(boolean booked) {
        return okJson("{\"hold_id\": \"" + holdId + "\", \"booked\": " + booked + "}");
    }

    private void answer(ResponseDefinitionBuilder answer) {
        bookings.register(put(WireMock.urlMatching("/internal/holds/.*/fence"))
                .atPriority(9)
                .willReturn(fence(true)));
        bookings.register(put(urlEqualTo(path())).atPriority(1).willReturn(answer));
    }
}
