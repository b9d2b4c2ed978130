package ticketing.support.assistant;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import ticketing.support.peer.OfferFacts;

/**
 * What the assistant may know for one caller: their own data and what is public. Each part is fetched when an answer
 * needs it, and never for anybody else.
 *
 * @param shows upcoming events, soonest first
 * @param desk what waits at the support desk; asked for staff only
 */
record Knowledge(
        Instant now,
        long callerId,
        String name,
        String role,
        Supplier<List<MyBooking>> bookings,
        Supplier<List<Show>> shows,
        Supplier<List<OfferFacts>> offers,
        Supplier<List<MyRefund>> refunds,
        Supplier<List<MyComplaint>> complaints,
        Supplier<Desk> desk) {

    /** How much waits for staff. */
    record Desk(long openRefunds, long openComplaints) {}
}
