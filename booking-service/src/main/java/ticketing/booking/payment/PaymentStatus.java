package ticketing.booking.payment;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking's payment stands. */
public enum PaymentStatus {
    initiated,
    paid,
    failed,
    refunded;

    /** The states that may follow this one. */
    public Set<PaymentStatus> next() {
        return switch (this) {
            case initiated -> EnumSet.of(paid, failed);
            case paid -> EnumSet.of(refunded);
            case failed -> EnumSet.of(paid); // taken for failed when the booking expired
            case refunded -> EnumSet.noneOf(PaymentStatus.class);
        };
    }

    /** This step of the table, for a change to {@code following}; any other is a mistake in the program. */
    public PaymentStatus to(PaymentStatus following) {
        if (!next().contains(following)) {
            throw new IllegalStateException("%s can't become %s".formatted(this, following));
        }
        return following;
    }
}
