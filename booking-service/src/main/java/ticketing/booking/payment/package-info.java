/**
 * Taking money and giving it back: the payment's states, whoever really moves the money behind {@code PaymentProvider},
 * and what is not settled with them yet.
 */
@NullMarked
package ticketing.booking.payment;

import org.jspecify.annotations.NullMarked;
