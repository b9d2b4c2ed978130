package ticketing.booking.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
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

    @Column(name = "payment_key")
    private @Nullable String key;

    @Column(name = "payment_method")
    private @Nullable String method;

    @Column(name = "payment_reference")
    private @Nullable String reference;

    protected Payment() {} // for Hibernate

    private Payment(String key) {
        this.key = key;
    }

    /** The payment in four columns of a row, from this one on: its status, key, method and reference. */
    public Payment(ResultSet row, int column) throws SQLException {
        status = PaymentStatus.valueOf(row.getString(column));
        key = row.getString(column + 1);
        method = row.getString(column + 2);
        reference = row.getString(column + 3);
    }

    /** A payment that nobody was asked for yet. */
    public static Payment begin() {
        return new Payment(newKey());
    }

    /** A key that no payment has. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public PaymentStatus status() {
        return status;
    }

    /**
     * Under which the provider is asked for the money, however often: one key and price, one payment. Null for payments
     * from before there was a provider.
     */
    public @Nullable String key() {
        return key;
    }

    /** How the customer chose to pay; null before they did. */
    public @Nullable String method() {
        return method;
    }

    /** The customer's attempt that decided it, be it paid or failed; null before. */
    public @Nullable String reference() {
        return reference;
    }

    /** Whether the money of this key was taken for the booking, even if it went back since. */
    public boolean hasTaken(String someKey) {
        return someKey.equals(key) && (status == PaymentStatus.paid || status == PaymentStatus.refunded);
    }
}
