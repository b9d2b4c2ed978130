package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ticketing.event.catalog.Event;
import ticketing.event.catalog.Events;
import ticketing.event.seat.Layout;
import ticketing.event.seat.SeatSnapshot;
import ticketing.event.seat.Section;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Takes seats for a hold: all of them or none, once per hold id. */
@ApplicationScoped
class TakeSeats {
    private final Events events;
    private final Holds holds;
    private final SeatPicker picker;
    private final SeatLedger ledger;
    private final Writer writer;
    private final Clock clock;

    TakeSeats(Events events, Holds holds, SeatPicker picker, SeatLedger ledger, Writer writer, Clock clock) {
        this.events = events;
        this.holds = holds;
        this.picker = picker;
        this.ledger = ledger;
        this.writer = writer;
        this.clock = clock;
    }

    /** What this hold id holds: what is asked for now, or what it took when it was first asked for. */
    HeldSeats take(UUID holdId, HoldRequest request) {
        request.check();
        var event = events.get(request.eventId());
        var seats = picker.seats(event.id());
        return writer.write(() -> {
            var known = holds.findById(holdId.toString());
            return known == null ? first(holdId, request, event, seats) : again(known, event.id(), seats.layout());
        });
    }

    private HeldSeats first(UUID holdId, HoldRequest request, Event event, SeatSnapshot seats) {
        var id = holdId.toString();
        var now = clock.instant();
        var seatIds = choose(request, event, seats);
        if (!holds.open(id, event.id(), seatIds, now)) {
            return again(holds.findById(id), event.id(), seats.layout()); // a twin at another replica was first
        }
        var counted = ledger.hold(event.id(), id, seatIds, now);
        return HeldSeats.of(holdId, counted, seats.layout(), seatIds);
    }

    private HeldSeats again(SeatHold hold, long eventId, Layout layout) {
        if (hold.eventId != eventId) {
            throw Refusals.otherEvent();
        }
        if (hold.state == SeatHold.State.ended) {
            throw Refusals.released();
        }
        return HeldSeats.of(UUID.fromString(hold.id), events.get(eventId), layout, hold.seats());
    }

    private List<Long> choose(HoldRequest request, Event event, SeatSnapshot seats) {
        ledger.mustBeOnSale(event, clock.instant());
        if (request.best() != null) {
            return picker.best(seats, event.basePriceCents(), wish(request.best(), seats.layout()));
        }
        return named(request, seats.layout());
    }

    private static List<Long> named(HoldRequest request, Layout layout) {
        var seatIds = request.sortedSeatIds();
        var foreign = seatIds.stream().filter(seatId -> !layout.has(seatId)).toList();
        if (!foreign.isEmpty()) {
            throw Refusals.notOfThisEvent(foreign);
        }
        return seatIds;
    }

    private static BestSeats.Wish wish(HoldRequest.Best best, Layout layout) {
        if (best.section() != null
                && layout.sections().stream().map(Section::name).noneMatch(best.section()::equals)) {
            throw Refusal.invalid("best.section", "is not a section of this event");
        }
        var maxPrice = best.maxPrice() == null
                ? null
                : best.maxPrice()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValue();
        return new BestSeats.Wish(best.count(), best.section(), maxPrice);
    }
}
