package ticketing.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import ticketing.protocol.Answer.Show;
import ticketing.protocol.SeatSide.Sale;

/**
 * What a simulation begins with. A service that runs beside it has ids and settings of its own, which it is given here.
 *
 * @param seed decides everything that is left to chance
 * @param customers how many people buy
 * @param dropped what the specification is to do without
 * @param start when it begins
 * @param holdPeriod how long a booking may wait for its payment
 * @param grace how long a hold may wait for its booking
 * @param offerLimit how often the one offer may be used
 * @param lastBooking the id after which bookings are numbered
 * @param lastRefund the id after which refunds are numbered
 */
public record Plan(
        long seed,
        int customers,
        Set<Guard> dropped,
        Instant start,
        Duration holdPeriod,
        Duration grace,
        int offerLimit,
        List<Hall> halls,
        long lastBooking,
        long lastRefund) {
    /** A rejected request was closed as completed, since its event was cancelled before the rejection was answered. */
    public static final long REJECTED_AND_CANCELLED = 76_122;

    /** An event that is on sale, and the seats it has. */
    public record Hall(Show show, List<Long> seats) {
        /** A hall with so many seats, numbered from this id. */
        public static Hall of(long event, long version, long firstSeat, int seats) {
            var ids = LongStream.range(firstSeat, firstSeat + seats).boxed().toList();
            return new Hall(new Show(event, version, Sale.published), ids);
        }
    }

    /** What this seed makes of eight customers and two small halls. */
    public static Plan of(long seed) {
        return new Plan(
                seed,
                8,
                Set.of(),
                Instant.parse("2031-05-01T18:00:00Z"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                2,
                List.of(Hall.of(1, 2, 101, 4), Hall.of(2, 2, 201, 4)),
                0,
                0);
    }

    /** The same with a service's own time, halls and ids. */
    public Plan in(Instant time, List<Hall> itsHalls, long booking, long refund) {
        return new Plan(seed, customers, dropped, time, holdPeriod, grace, offerLimit, itsHalls, booking, refund);
    }

    /** The same without these guards. */
    public Plan without(Set<Guard> guards) {
        return new Plan(seed, customers, guards, start, holdPeriod, grace, offerLimit, halls, lastBooking, lastRefund);
    }

    /** The same with so many of its customers. */
    public Plan with(int fewer) {
        return new Plan(seed, fewer, dropped, start, holdPeriod, grace, offerLimit, halls, lastBooking, lastRefund);
    }
}
