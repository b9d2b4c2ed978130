package ticketing.booking.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/**
 * Which sales are asked for; null where it doesn't matter.
 *
 * @param from the first day
 * @param to the last day, included
 */
record Filter(
        @Nullable Long eventId,
        @Nullable Long organizerId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Filter {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from");
        }
    }

    /** The UTC day of a moment. */
    static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Only the conditions that matter, so that the store can use its indexes, on sums ({@code s}). */
    Conditions ofSums() {
        var conditions = new Conditions();
        conditions.add("s.key.eventId = :event", "event", eventId);
        conditions.add(
                "s.key.eventId in (select id from Event where organizerId = :organizer)", "organizer", organizerId);
        conditions.add("s.key.day >= :from", "from", from == null ? null : from.toEpochDay());
        conditions.add("s.key.day <= :to", "to", to == null ? null : to.toEpochDay());
        return conditions;
    }

    /** The same on bookings ({@code b}), by the day they were made. */
    Conditions ofBookings() {
        var conditions = new Conditions();
        conditions.add("b.eventId = :event", "event", eventId);
        conditions.add("b.eventId in (select id from Event where organizerId = :organizer)", "organizer", organizerId);
        conditions.add("b.createdAt >= :from", "from", from == null ? null : midnight(from));
        conditions.add("b.createdAt < :end", "end", to == null ? null : midnight(to.plusDays(1)));
        return conditions;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A where clause and its parameters. */
    static final class Conditions {
        private final ArrayList<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        private void add(String text, String parameter, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                parameters.put(parameter, value);
            }
        }

        String where() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }

        <T> SelectionQuery<T> on(SelectionQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
