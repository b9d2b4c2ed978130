package ticketing.booking.hold;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import ticketing.booking.event.EventFacts;
import ticketing.booking.price.Money;

/** Event-service's answer to a hold: all the seats that were asked for, at today's prices, and their event. */
public record HeldSeats(UUID holdId, EventFacts event, List<HeldSeat> seats) {
    /** One held seat. */
    public record HeldSeat(long seatId, String section, String rowLabel, int seatNumber, BigDecimal price) {
        public long priceCents() {
            return Money.cents(price);
        }
    }

    /** The ids of the seats, in the answer's order. */
    public List<Long> seatIds() {
        return seats.stream().map(HeldSeat::seatId).toList();
    }

    /** Whether these are what was wished for: an id that was used for something else before brings that again. */
    boolean fulfil(SeatWish wish) {
        if (event.id() != wish.eventId()) {
            return false;
        }
        return wish.seatIds() != null
                ? new HashSet<>(wish.seatIds()).equals(new HashSet<>(seatIds()))
                : wish.best() != null && wish.best().count() == seats.size();
    }
}
