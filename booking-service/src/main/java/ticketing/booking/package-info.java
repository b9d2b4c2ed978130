/** The booking service: bookings, payments, offers and tickets. Its packages are the words of that domain. */
@NullMarked
package ticketing.booking;

import org.jspecify.annotations.NullMarked;
