package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ticketing.event.hold.SeatLedger.HeldBy;
import ticketing.kit.store.Writer;

/** Frees what holds took that booking-service has fenced, so that they can never become bookings. */
@ApplicationScoped
class FencedHolds {
    private final Holds holds;
    private final SeatLedger ledger;
    private final Writer writer;

    FencedHolds(Holds holds, SeatLedger ledger, Writer writer) {
        this.holds = holds;
        this.ledger = ledger;
        this.writer = writer;
    }

    /** Ends this hold; one that is unknown, has ended or belongs to a booking is left alone. */
    void end(UUID id) {
        writer.run(() -> holds.find(id.toString())
                .filter(hold -> hold.state() == SeatHold.State.open)
                .ifPresent(this::end));
    }

    /** Within a unit: ends this hold, and frees the seats it still has. */
    void end(SeatHold hold) {
        ledger.free(hold.eventId(), List.of(new HeldBy(hold.id(), hold.seats())));
        holds.end(List.of(hold.id()));
    }
}
