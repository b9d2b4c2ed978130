/**
 * Tickets: one per seat of a confirmed booking, each with a signed code that a door can check without us.
 *
 * <p>Bookings issue and invalidate tickets through {@link ticketing.booking.ticket.Tickets}, within their own unit of
 * work. A ticket knows nothing of bookings, payments or events but their ids.
 */
@NullMarked
package ticketing.booking.ticket;

import org.jspecify.annotations.NullMarked;
