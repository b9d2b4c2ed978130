/**
 * Bookings, from held seats to a payment, a lapse or a refund. All changes of a booking are conditional updates in
 * {@code Bookings}, and each tells its fact through {@code BookingFacts} in the same commit.
 */
@NullMarked
package ticketing.booking.booking;

import org.jspecify.annotations.NullMarked;
