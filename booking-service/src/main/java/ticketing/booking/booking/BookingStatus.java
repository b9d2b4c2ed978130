package ticketing.booking.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands. */
public enum BookingStatus {
    pending_payment,
    confirmed,
    refund_requested,
    refunded,
    cancelled;

    /** Bookings in these states have tickets, valid or not. */
    public static final Set<BookingStatus> WITH_TICKETS = EnumSet.of(confirmed, refund_requested, refunded);

    /** Whether a booking in this state has a claim to its seats. */
    public boolean isLive() {
        return switch (this) {
            case pending_payment, confirmed, refund_requested -> true;
            case refunded, cancelled -> false;
        };
    }

    /** The states that may follow this one. */
    public Set<BookingStatus> next() {
        return switch (this) {
            case pending_payment -> EnumSet.of(confirmed, cancelled);
            case confirmed -> EnumSet.of(refund_requested, refunded);
            case refund_requested -> EnumSet.of(confirmed, refunded);
            case cancelled -> EnumSet.of(confirmed); // expired, but paid in time as it turned out
            case refunded -> EnumSet.noneOf(BookingStatus.class);
        };
    }

    /** This step of the table, for a change to {@code following}; any other is a mistake in the program. */
    BookingStatus to(BookingStatus following) {
        if (!next().contains(following)) {
            throw new IllegalStateException("%s can't become %s".formatted(this, following));
        }
        return following;
    }
}
