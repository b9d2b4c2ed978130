package ticketing.booking.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where the refund request of a booking stands. */
public enum RefundStatus {
    requested,
    completed,
    rejected;

    /** The states that may follow this one. */
    public Set<RefundStatus> next() {
        return switch (this) {
            case requested -> EnumSet.of(completed, rejected);
            case completed, rejected -> EnumSet.noneOf(RefundStatus.class);
        };
    }

    /** This step of the table, for a change to {@code following}; any other is a mistake in the program. */
    RefundStatus to(RefundStatus following) {
        if (!next().contains(following)) {
            throw new IllegalStateException("%s can't become %s".formatted(this, following));
        }
        return following;
    }
}
