package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import ticketing.event.catalog.Event;
import ticketing.event.catalog.Events;
import ticketing.event.seat.Layout;
import ticketing.event.seat.SeatBoards;
import ticketing.event.seat.Section;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Takes seats for a hold: all of them or none, once per hold id. */
@ApplicationScoped
class TakeSeats {
    private final Events events;
    private final Holds holds;
    private final SeatBoards boards;
    private final SeatPicker picker;
    private final SeatLedger ledger;
    private final Writer writer;
    private final Clock clock;

    TakeSeats(
            Events events,
            Holds holds,
            SeatBoards boards,
            SeatPicker picker,
            SeatLedger ledger,
            Writer writer,
            Clock clock) {
        this.events = events;
        this.holds = holds;
        this.boards = boards;
        this.picker = picker;
        this.ledger = ledger;
        this.writer = writer;
        this.clock = clock;
    }

    /** What this hold id holds: what is asked for now, or what it took when it was first asked for. */
    HeldSeats take(UUID holdId, HoldRequest request) {
        request.check();
        var event = events.get(request.eventId());
        var layout = boards.layout(event.id());
        var choice = choice(request, event, layout);
        return writer.write(() -> {
            var known = holds.find(holdId.toString());
            return known.isPresent() ? again(known.get(), event.id(), layout) : first(holdId, choice, event, layout);
        });
    }

    private HeldSeats first(UUID holdId, Supplier<List<Long>> choice, Event event, Layout layout) {
        var id = holdId.toString();
        var now = clock.instant();
        ledger.mustBeOnSale(event, now);
        var seatIds = choice.get();
        if (!holds.open(id, event.id(), seatIds, now)) {
            // a twin at another replica was first
            return again(holds.find(id).orElseThrow(), event.id(), layout);
        }
        var version = ledger.hold(event.id(), id, seatIds, now);
        var current = version == event.version() ? event : events.get(event.id());
        return HeldSeats.of(holdId, current, layout, seatIds);
    }

    private HeldSeats again(SeatHold hold, long eventId, Layout layout) {
        if (hold.eventId() != eventId) {
            throw Refusals.otherEvent();
        }
        if (hold.state() == SeatHold.State.ended) {
            throw Refusals.released();
        }
        return HeldSeats.of(UUID.fromString(hold.id()), events.get(eventId), layout, hold.seats());
    }

    /** How the seats are chosen, within the unit of work. */
    private Supplier<List<Long>> choice(HoldRequest request, Event event, Layout layout) {
        var best = request.best();
        if (best == null) {
            return () -> named(request, layout);
        }
        var committed = boards.snapshot(event.id());
        return () -> picker.best(committed, event.basePriceCents(), wish(best, layout));
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
