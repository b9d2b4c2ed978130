package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ticketing.booking.hold.EventService;
import ticketing.booking.hold.Holds;
import ticketing.booking.hold.SeatClaim;
import ticketing.kit.http.Refusal;

/** Each seat of a live booking is held or sold by event-service for it, and no other seat is but for a moment. */
@ApplicationScoped
class SeatComparison implements Comparison {
    private static final int PAGE = 5_000;
    private static final int NOT_FOUND = 404;

    private final KeptSeats kept;
    private final EventService events;
    private final Holds holds;

    SeatComparison(KeptSeats kept, EventService events, Holds holds) {
        this.kept = kept;
        this.events = events;
        this.holds = holds;
    }

    @Override
    public List<Difference> look(Instant since) {
        var differences = new ArrayList<Difference>();
        for (var event : kept.events(since)) {
            try {
                look(event, differences);
            } catch (Refusal refusal) {
                differences.add(notKnown(event, refusal));
            }
        }
        return differences;
    }

    private static Difference notKnown(long event, Refusal refusal) {
        if (refusal.status() != NOT_FOUND) {
            throw refusal;
        }
        return Difference.olderStore("event-service", "event %d, of which it told, is not there".formatted(event));
    }

    private void look(long event, List<Difference> differences) {
        var missing = new HashMap<Long, KeptSeat>();
        kept.ofEvent(event).forEach(seat -> missing.put(seat.seatId(), seat));
        var after = 0L;
        List<SeatClaim> page;
        do {
            page = events.claims(event, after, PAGE);
            for (var claim : page) {
                after = claim.seatId();
                compare(event, claim, missing, differences);
            }
        } while (page.size() == PAGE);
        missing.values().forEach(seat -> differences.add(notKept(event, seat)));
    }

    /** Takes the seat from those that are missing if event-service keeps it for the booking that has it. */
    private void compare(long event, SeatClaim claim, Map<Long, KeptSeat> missing, List<Difference> differences) {
        var seat = missing.get(claim.seatId());
        if (seat == null || !seat.holdId().equals(claim.holdId())) {
            if (!claim.isOpen()) {
                differences.add(withoutBooking(event, claim, seat));
            }
            return;
        }
        missing.remove(claim.seatId());
        if (seat.isSold() != claim.sold()) {
            differences.add(wrongState(event, seat, claim));
        }
    }

    private Difference withoutBooking(long event, SeatClaim claim, @Nullable KeptSeat other) {
        return difference(
                "seat_without_booking",
                event,
                claim.seatId(),
                claim.holdId(),
                "event-service has it %s for hold %s, which no live booking has%s"
                        .formatted(
                                claim.sold() ? "sold" : "held",
                                claim.holdId(),
                                other == null ? "" : "; booking " + other.bookingId() + " has the seat"));
    }

    private Difference wrongState(long event, KeptSeat seat, SeatClaim claim) {
        return difference(
                claim.sold() ? "seat_sold_unpaid" : "seat_not_sold",
                event,
                seat.seatId(),
                seat.holdId(),
                "booking %d is %s, and event-service has it %s"
                        .formatted(seat.bookingId(), seat.status(), claim.sold() ? "sold" : "held"));
    }

    private Difference notKept(long event, KeptSeat seat) {
        return difference(
                "seat_not_kept",
                event,
                seat.seatId(),
                seat.holdId(),
                "booking %d, %s, has it by hold %s, and event-service does not keep it for that"
                        .formatted(seat.bookingId(), seat.status(), seat.holdId()));
    }

    private Difference difference(String kind, long event, long seat, UUID hold, String words) {
        var subject = "seat %d of event %d".formatted(seat, event);
        return new Difference(kind, subject, subject + ": " + words, () -> settle(event, hold));
    }

    /** A hold that is no booking can't become one from here on. */
    private void settle(long event, UUID hold) {
        holds.fence(hold);
        events.settle(hold, kept.ofHold(event, hold));
    }
}
