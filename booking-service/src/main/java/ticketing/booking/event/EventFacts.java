package ticketing.booking.event;

import java.time.Instant;

/** What event-service tells of an event, as far as it matters here. */
public record EventFacts(
        long id,
        long version,
        String title,
        String venue,
        Instant startTime,
        Instant endTime,
        String status,
        long organizerId,
        String currency,
        int totalSeats) {
    /** The same facts, as of the version that came beside them. */
    public EventFacts asOf(long factVersion) {
        return new EventFacts(
                id, factVersion, title, venue, startTime, endTime, status, organizerId, currency, totalSeats);
    }

    /** Whether this is the end of the event and all of its bookings. */
    public boolean isCancelled() {
        return status.equals(Event.CANCELLED);
    }
}
