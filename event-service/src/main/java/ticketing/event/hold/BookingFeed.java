package ticketing.event.hold;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ticketing.kit.inbox.Fact;
import ticketing.kit.inbox.Feed;
import ticketing.kit.inbox.Inbox;

/**
 * Follows bookings: their seats are kept, sold and freed as booking-service decides. Each step names the hold it is
 * about, so that one that comes late, or twice, touches no seat that has gone to somebody else.
 */
@ApplicationScoped
class BookingFeed implements Feed {
    private final Inbox inbox;
    private final Holds holds;
    private final SeatLedger ledger;

    BookingFeed(Inbox inbox, Holds holds, SeatLedger ledger) {
        this.inbox = inbox;
        this.holds = holds;
        this.ledger = ledger;
    }

    @Incoming("bookings")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Override
    public void apply(Fact fact) {
        switch (fact.type()) {
            case "ticketing.booking.created.v1", "ticketing.booking.seats_changed.v1" ->
                keep(fact.as(BookingFact.class));
            case "ticketing.booking.confirmed.v1" -> sell(fact.as(BookingFact.class));
            case "ticketing.booking.cancelled.v1", "ticketing.booking.refunded.v1" -> letGo(fact.as(BookingFact.class));
            default -> {}
        }
    }

    private void keep(BookingFact booking) {
        var kept = BookingFact.holds(booking.seats());
        holds.adopt(kept);
        var givenUp = new HashSet<>(BookingFact.holds(booking.released()));
        ledger.free(booking.eventId(), BookingFact.byHold(booking.released()));
        givenUp.removeAll(kept);
        holds.end(givenUp);
    }

    private void sell(BookingFact booking) {
        keep(booking);
        ledger.sell(booking.eventId(), BookingFact.byHold(booking.seats()));
    }

    private void letGo(BookingFact booking) {
        ledger.free(booking.eventId(), BookingFact.byHold(booking.all()));
        holds.end(BookingFact.holds(booking.all()));
    }
}
