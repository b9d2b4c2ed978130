package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ticketing.event.seat.Claims;
import ticketing.event.seat.Layout;
import ticketing.event.seat.SeatSnapshot;
import ticketing.event.seat.SeatState;

/**
 * Picks the best seats that are really free. The board knows what is committed; what units of work in the same
 * transaction have just taken, only the store knows: so each pick is checked there, and its row learned.
 */
@ApplicationScoped
class SeatPicker {
    private final Claims claims;

    SeatPicker(Claims claims) {
        this.claims = claims;
    }

    /** The best free seats, or 409 where there are not so many beside each other. Only from within a unit of work. */
    List<Long> best(SeatSnapshot committed, long basePriceCents, BestSeats.Wish wish) {
        var layout = committed.layout();
        var seats =
                new SeatSnapshot(layout, committed.version(), committed.states().clone());
        while (true) {
            var picked = BestSeats.find(seats, basePriceCents, wish)
                    .map(block -> BestSeats.ids(block, layout))
                    .orElseThrow(() -> Refusals.noneAdjacent(wish.count()));
            if (claims.taken(picked).isEmpty()) {
                return picked;
            }
            learnRow(seats, layout, picked.getFirst());
        }
    }

    private void learnRow(SeatSnapshot seats, Layout layout, long seatId) {
        var place = layout.place(seatId);
        var first = seatId - place.number() + 1;
        for (var taken : claims.taken(first, first + place.section().seatsPerRow() - 1)) {
            seats.states()[layout.index(taken)] = SeatState.held.code();
        }
    }
}
