package ticketing.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.Topics;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Writer;

/** Bookings and tickets that the store has forgotten are taken back from what was told of them. */
@QuarkusTest
class RecallTest extends BookingTests {
    private static final long CUSTOMER = 3;

    @Inject
    @All
    List<Recall> recalls;

    @Inject
    Writer writer;

    @Inject
    Session store;

    @Inject
    ObjectMapper json;

    @Test
    void a_sold_booking_comes_back_with_its_seats_price_and_tickets() {
        var show = eventService.onSale(3, "35.00");
        var id = Api.sold(CUSTOMER, show, 0, 1);
        var before = see(id);

        forget(id);
        recall(id, 2, 1);

        var after = see(id);
        for (var member :
                List.of("status", "total_amount", "payment_status", "expires_at", "created_at", "reference")) {
            assertThat(after.<Object>get(member)).as(member).isEqualTo(before.get(member));
        }
        assertThat(after.getList("seats.seat_id")).isEqualTo(before.getList("seats.seat_id"));
        assertThat(after.getList("seats.ticket_id")).isEqualTo(before.getList("seats.ticket_id"));
        Api.book(4, show, 0).then().statusCode(409);
    }

    @Test
    void the_code_that_the_holder_has_admits_once_and_so_does_the_new_one() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        String held = see(id).get("ticket_codes[0]");
        forget(id);
        recall(id, 2, 1);
        String renewed = see(id).get("ticket_codes[0]");

        assertThat(renewed).isNotEqualTo(held);
        assertThat(admits(held.substring(0, held.length() - 4) + "AAAA")).isFalse();
        assertThat(admits(held)).isTrue();
        assertThat(admits(renewed)).isFalse();
        assertThat(admits(held)).isFalse();
    }

    @Test
    void a_cancelled_booking_comes_back_as_such_and_its_seats_are_for_others() {
        var show = eventService.onSale(1, "35.00");
        var id = Api.booked(CUSTOMER, show, 0);
        Api.customer(CUSTOMER)
                .body(Map.of())
                .post("/api/bookings/" + id + "/cancel")
                .then()
                .statusCode(200);
        forget(id);
        eventService.holdsOf(show).forEach(eventService::letGo);

        recall(id, 2, 0);

        Api.see(CUSTOMER, id).body("status", is("cancelled"));
        Api.sold(4, show, 0);
    }

    @Test
    void what_is_known_as_well_or_better_stays_as_it_is() {
        var id = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);
        var before = whole(id);

        recall(id, 2, 1);

        assertThat(whole(id)).isEqualTo(before);
    }

    /** Takes all facts of the booking back, as soon as the topics have so many of the booking and of its tickets. */
    private void recall(long id, int ofBooking, int ofTickets) {
        await().untilAsserted(() -> {
            assertThat(Topics.of("ticketing.bookings.v1", id)).hasSize(ofBooking);
            assertThat(Topics.of("ticketing.tickets.v1", id)).hasSize(ofTickets);
        });
        for (var topic : List.of("ticketing.bookings.v1", "ticketing.tickets.v1")) {
            var recall = recalls.stream()
                    .filter(one -> one.topic().equals(topic))
                    .findFirst()
                    .orElseThrow();
            Topics.of(topic, id).forEach(told -> writer.run(() -> recall.recall(fact(id, told))));
        }
    }

    private Fact fact(long id, Topics.Told told) {
        try {
            var payload = json.writeValueAsBytes(told.data());
            return new Fact(
                    UUID.randomUUID().toString(),
                    told.type(),
                    Long.toString(id),
                    told.version(),
                    Instant.now(),
                    payload,
                    json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget(long id) {
        var holds = "select hold_id from booking_seat where booking_id = " + id;
        writer.run(() -> {
            sql("delete from hold where hold_id in (" + holds + ")");
            sql("delete from tickets where booking_id = " + id);
            sql("delete from booking_seat where booking_id = " + id);
            sql("delete from booking where id = " + id);
        });
        Api.customer(CUSTOMER).get("/api/bookings/" + id).then().statusCode(404);
    }

    private void sql(String statement) {
        store.createNativeMutationQuery(statement).executeUpdate();
    }

    private static JsonPath see(long id) {
        return Api.see(CUSTOMER, id).extract().jsonPath();
    }

    private static Map<String, Object> whole(long id) {
        Map<String, Object> booking = see(id).get();
        booking.remove("server_time");
        return booking;
    }

    private static boolean admits(String code) {
        return Api.as(Roles.ENTRY_MANAGER, 4)
                .body(Map.of("qr_code", code))
                .post("/api/tickets/validate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("valid");
    }
}
