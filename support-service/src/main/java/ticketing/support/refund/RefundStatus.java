package ticketing.support.refund;

import java.util.EnumSet;
import java.util.Set;

/** The states of a refund, and which may follow which. */
public enum RefundStatus {
    requested,
    completed,
    rejected;

    Set<RefundStatus> next() {
        return switch (this) {
            case requested -> EnumSet.of(completed, rejected);
            case completed, rejected -> EnumSet.noneOf(RefundStatus.class);
        };
    }

    /** The states that this one may follow. */
    Set<RefundStatus> previous() {
        var previous = EnumSet.noneOf(RefundStatus.class);
        for (var status : values()) {
            if (status.next().contains(this)) {
                previous.add(status);
            }
        }
        return previous;
    }
}
