/** Whether all owners agree on what was sold: seats, bookings, tickets and refunds are compared, and mended. */
@NullMarked
package ticketing.booking.reconciliation;

import org.jspecify.annotations.NullMarked;
