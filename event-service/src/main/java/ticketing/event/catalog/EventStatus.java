package ticketing.event.catalog;

import java.util.EnumSet;
import java.util.Set;

/** An event's states and the only ways between them. The names are public, in JSON and in the store. */
public enum EventStatus {
    draft,
    published,
    sold_out,
    cancelled,
    completed;

    /** The states that may follow this one. */
    Set<EventStatus> next() {
        return switch (this) {
            case draft -> EnumSet.of(published, cancelled);
            case published -> EnumSet.of(sold_out, cancelled, completed);
            case sold_out -> EnumSet.of(published, cancelled, completed);
            case cancelled, completed -> EnumSet.noneOf(EventStatus.class);
        };
    }
}
