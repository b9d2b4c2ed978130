package ticketing.support.complaint;

import java.util.EnumSet;
import java.util.Set;

/** The states of a complaint, and which may follow which: steps may be skipped forward, and a resolved one reopened. */
public enum ComplaintStatus {
    open,
    in_progress,
    resolved,
    closed;

    Set<ComplaintStatus> next() {
        return switch (this) {
            case open -> EnumSet.of(in_progress, resolved, closed);
            case in_progress -> EnumSet.of(resolved, closed);
            case resolved -> EnumSet.of(in_progress, closed);
            case closed -> EnumSet.noneOf(ComplaintStatus.class);
        };
    }
}
