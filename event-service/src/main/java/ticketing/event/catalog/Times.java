package ticketing.event.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ticketing.kit.http.Refusal;

/** What the times of an event may be. */
final class Times {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    /** The details with times as exact as stores keep them; 400 where those make no sense. */
    static Details checked(Details details) {
        var start = checked("start_time", details.startTime());
        var end = checked("end_time", details.endTime());
        if (!end.isAfter(start)) {
            throw Refusals.endsBeforeItStarts();
        }
        return new Details(
                details.title(), details.description(), details.venue(), start, end, details.basePriceCents());
    }

    private static Instant checked(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw Refusal.invalid(field, "must be between " + EARLIEST + " and " + LATEST);
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
