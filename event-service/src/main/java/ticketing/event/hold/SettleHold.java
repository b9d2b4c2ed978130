package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ticketing.event.catalog.Events;
import ticketing.event.hold.SeatLedger.HeldBy;
import ticketing.event.seat.Claims;
import ticketing.kit.store.Writer;

/** Has a hold keep just the seats that its booking says it has. Seats that another hold has are never touched. */
@ApplicationScoped
class SettleHold {
    private final Events events;
    private final Claims claims;
    private final Holds holds;
    private final SeatLedger ledger;
    private final Writer writer;
    private final Clock clock;

    SettleHold(Events events, Claims claims, Holds holds, SeatLedger ledger, Writer writer, Clock clock) {
        this.events = events;
        this.claims = claims;
        this.holds = holds;
        this.ledger = ledger;
        this.writer = writer;
        this.clock = clock;
    }

    /** Settles the hold, and returns those of the wanted seats that another one has. */
    List<Long> settle(UUID hold, HeldOrSold wanted) {
        var id = hold.toString();
        var all = Stream.concat(wanted.held().stream(), wanted.sold().stream()).toList();
        return writer.write(() -> {
            events.countAnew(wanted.eventId()); // what went wrong with the seats may have gone wrong with their number
            var surplus = new ArrayList<>(claims.of(id));
            surplus.removeAll(all);
            ledger.free(wanted.eventId(), List.of(new HeldBy(id, surplus)));
            if (all.isEmpty()) {
                holds.end(List.of(id));
                return List.of();
            }
            holds.open(id, wanted.eventId(), all, clock.instant());
            holds.adopt(List.of(id));
            ledger.takeBack(wanted.eventId(), id, all);
            ledger.sell(wanted.eventId(), List.of(new HeldBy(id, wanted.sold())));
            return claims.lost(id, all);
        });
    }
}
