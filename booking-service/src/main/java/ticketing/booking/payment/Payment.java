package ticketing.booking.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A booking's one payment. It lies in the booking's row, so that money and booking change in one statement, decided by
 * one condition.
 */
@Embeddable
public class Payment {
    @Enumerated(EnumType.STRING)
    @Column(name = "payment_status")
    private PaymentStatus status = PaymentStatus.initiated;

    @Column(name = "payment_method")
    private @Nullable String method;

    @Column(name = "payment_reference")
    private @Nullable String reference;

    public PaymentStatus status() {
        return status;
    }

    /** How the customer chose to pay; null before they did. */
    public @Nullable String method() {
        return method;
    }

    /** What the provider calls this payment; null before it was asked. */
    public @Nullable String reference() {
        return reference;
    }
}
