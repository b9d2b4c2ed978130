package ticketing.event.hold;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ticketing.event.catalog.Event;
import ticketing.event.catalog.EventFacts;
import ticketing.event.money.Money;
import ticketing.event.seat.Layout;

/** A hold as booking-service gets it: what is held, where it is, and what it costs. */
record HeldSeats(UUID holdId, EventFacts event, List<HeldSeat> seats) {
    record HeldSeat(long seatId, String section, String rowLabel, int seatNumber, BigDecimal price) {
        static HeldSeat of(Event event, Layout layout, long seatId) {
            var place = layout.place(seatId);
            return new HeldSeat(
                    seatId,
                    place.section().name(),
                    place.rowLabel(),
                    place.number(),
                    Money.of(place.section().priceCents(event.basePriceCents())));
        }
    }

    static HeldSeats of(UUID holdId, Event event, Layout layout, List<Long> seatIds) {
        var seats = seatIds.stream()
                .map(seatId -> HeldSeat.of(event, layout, seatId))
                .toList();
        return new HeldSeats(holdId, EventFacts.of(event), seats);
    }
}
