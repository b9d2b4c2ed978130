package ticketing.booking.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ticketing.booking.booking.EventCancellation;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.FakeEventService;
import ticketing.booking.testing.FakeEventService.Show;
import ticketing.booking.testing.Topics;
import ticketing.kit.store.Writer;

@QuarkusTest
class CancellationTest extends BookingTests {
    private static final long CUSTOMER = 3;
    private static final String EVENTS = "ticketing.events.v1";

    @Inject
    Writer writer;

    @Inject
    Cancellations cancellations;

    @Inject
    EventCancellation eventCancellation;

    @Test
    void every_booking_of_a_cancelled_event_ends_once() {
        var show = eventService.onSale(120, "35.00");
        var ids = IntStream.range(0, 120)
                .mapToObj(i -> i % 2 == 0 ? Api.sold(CUSTOMER, show, i) : Api.booked(CUSTOMER, show, i))
                .toList();
        var asked = ids.getFirst();
        Api.service()
                .body(Map.of("customer_id", CUSTOMER, "reason", "I can't come"))
                .put("/internal/bookings/" + asked + "/refund-requests/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        var other = Api.sold(CUSTOMER, eventService.onSale(1, "35.00"), 0);

        var cancelled = tellCancelled(show);
        Topics.tellAs(cancelled, EVENTS, show.id(), "ticketing.event.cancelled.v1", 4, facts(show));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (int i = 0; i < ids.size(); i++) {
                Api.see(CUSTOMER, ids.get(i))
                        .body("status", equalTo(i % 2 == 0 ? "refunded" : "cancelled"))
                        .body("end_reason", equalTo("event_cancelled"));
            }
        });
        Api.see(CUSTOMER, asked)
                .body("refund_status", equalTo("completed"))
                .body("payment_status", equalTo("refunded"))
                .body("seats.ticket_status", everyItem(equalTo("invalidated")));
        await().untilAsserted(() -> assertThat(Topics.of("ticketing.bookings.v1", asked))
                .extracting(Topics.Told::type)
                .filteredOn("ticketing.booking.refunded.v1"::equals)
                .hasSize(1));
        await().untilAsserted(() -> assertThat(cancellation(show))
                .hasValueSatisfying(done -> assertThat(done.finishedAt).isNotNull()));

        assertThat(Api.statusOf(CUSTOMER, other)).isEqualTo("confirmed");
    }

    @Test
    void a_cancelled_event_sells_nothing_more() {
        var show = eventService.onSale(3, "35.00");
        Api.booked(CUSTOMER, show, 0);
        tellCancelled(show);
        await().untilAsserted(() -> assertThat(cancellation(show)).isPresent());

        Api.book(CUSTOMER, show, 1).then().statusCode(409).body("code", equalTo("event_not_on_sale"));

        await().untilAsserted(() -> assertThat(eventService.heldOf(show)).isEqualTo(1));
    }

    @Test
    void what_a_crash_left_undone_is_done_afterwards() {
        var show = eventService.onSale(3, "35.00");
        var first = Api.sold(CUSTOMER, show, 0);
        var second = Api.sold(CUSTOMER, show, 1);
        var third = Api.booked(CUSTOMER, show, 2);

        writer.run(() -> {
            eventCancellation.end(first);
            cancellations.open(show.id(), Instant.now());
        });

        await().untilAsserted(() -> {
            assertThat(Api.statusOf(CUSTOMER, first)).isEqualTo("refunded");
            assertThat(Api.statusOf(CUSTOMER, second)).isEqualTo("refunded");
            assertThat(Api.statusOf(CUSTOMER, third)).isEqualTo("cancelled");
        });
    }

    private Optional<Cancellation> cancellation(Show show) {
        return writer.write(() -> cancellations.findByIdOptional(show.id()));
    }

    private static String tellCancelled(Show show) {
        return Topics.tell(EVENTS, show.id(), "ticketing.event.cancelled.v1", 4, facts(show));
    }

    private static Map<String, Object> facts(Show show) {
        return FakeEventService.facts(FakeEventService.as("cancelled", show));
    }
}
