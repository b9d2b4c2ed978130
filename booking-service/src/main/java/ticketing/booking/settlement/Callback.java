package ticketing.booking.settlement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ticketing.booking.payment.ProviderPayment;

/** What the provider tells: payments that it has decided, in the order of their decisions. */
record Callback(List<ProviderPayment> payments) {
    Callback {
        requireNonNull(payments, "a callback tells of payments");
    }
}
