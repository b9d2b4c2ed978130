package ticketing.event.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What an organizer says of an event. */
@Embeddable
record Details(
        String title,
        String description,
        String venue,
        @Column(name = "start_time") Instant startTime,
        @Column(name = "end_time") Instant endTime,
        @Column(name = "base_price_cents") long basePriceCents) {

    /** Whether another version of it differs in its text only, so that nobody who has bought is touched. */
    boolean differsInTextOnly(Details other) {
        return startTime.equals(other.startTime)
                && endTime.equals(other.endTime)
                && basePriceCents == other.basePriceCents;
    }
}
