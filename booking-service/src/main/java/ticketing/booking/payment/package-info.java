/** Taking money for a booking: the payment's states, and whoever really takes it behind {@code PaymentProvider}. */
@NullMarked
package ticketing.booking.payment;

import org.jspecify.annotations.NullMarked;
