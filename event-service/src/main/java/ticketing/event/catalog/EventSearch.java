package ticketing.event.catalog;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Params;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Caller;

/** What a list of events is narrowed down by; absent and empty parameters narrow nothing. */
class EventSearch {
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(schema = @Schema(implementation = EventStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(schema = @Schema(implementation = Instant.class))
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(schema = @Schema(implementation = Instant.class))
    @QueryParam("to")
    @Nullable
    String to;

    @Parameter(schema = @Schema(implementation = Long.class))
    @QueryParam("organizer_id")
    @Nullable
    String organizerId;

    /** All parameters in a row, empty ones for absent ones: searches with the same find the same. */
    List<String> narrowing() {
        return Stream.of(q, status, from, to, organizerId)
                .map(parameter -> Objects.requireNonNullElse(parameter, ""))
                .toList();
    }

    /** The events that match and that this person may see, by the time they start. */
    PanacheQuery<Event> in(Events events, Optional<Caller> caller) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        seenBy(caller, conditions, values);
        if (q != null && !q.isBlank()) {
            conditions.add("searchText like :words escape '\\'");
            values.put("words", "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        add(conditions, values, "status = :status", "status", status(status));
        add(conditions, values, "details.startTime >= :from", "from", Params.instant("from", from));
        add(conditions, values, "details.startTime <= :to", "to", Params.instant("to", to));
        add(conditions, values, "organizerId = :organizer", "organizer", Params.id("organizer_id", organizerId));
        return events.find(String.join(" and ", conditions) + " order by details.startTime, id", values);
    }

    private static void seenBy(Optional<Caller> caller, List<String> conditions, Map<String, Object> values) {
        if (caller.filter(Caller::isAdmin).isPresent()) {
            conditions.add("1 = 1");
            return;
        }
        conditions.add("(status <> :draft or organizerId = :caller)");
        values.put("draft", EventStatus.draft);
        values.put("caller", caller.map(Caller::id).orElse(0L));
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable EventStatus status(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(EventStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("status", "must be one of " + Arrays.toString(EventStatus.values())));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
