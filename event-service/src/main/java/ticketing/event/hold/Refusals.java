package ticketing.event.hold;

import java.util.List;
import ticketing.event.catalog.EventStatus;
import ticketing.kit.http.Refusal;

/** Every way holds are refused. The codes are public. */
final class Refusals {
    private Refusals() {}

    static Refusal notOnSale(EventStatus status) {
        return Refusal.conflict("event_not_on_sale", "This event is not on sale")
                .with("event_status", status);
    }

    static Refusal started() {
        return Refusal.conflict("event_started", "This event has started already");
    }

    static Refusal notOfThisEvent(List<Long> seatIds) {
        return Refusal.badRequest("seat_not_in_event", "Some of these seats are not of this event")
                .with("seat_ids", seatIds);
    }

    static Refusal unavailable(List<Long> seatIds) {
        return Refusal.conflict("seats_unavailable", "Some of these seats are not free any more")
                .with("seat_ids", seatIds);
    }

    static Refusal noneAdjacent(int count) {
        return Refusal.conflict("seats_unavailable", "There are no " + count + " free seats beside each other")
                .with("seat_ids", List.of());
    }

    static Refusal otherEvent() {
        return Refusal.conflict("hold_of_other_event", "This hold id holds seats of another event");
    }

    static Refusal released() {
        return Refusal.conflict("hold_released", "This hold has ended");
    }
}
