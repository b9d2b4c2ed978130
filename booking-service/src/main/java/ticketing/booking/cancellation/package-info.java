/** What the cancellation of an event means for its bookings: each of them ends, in batches that survive a crash. */
@NullMarked
package ticketing.booking.cancellation;

import org.jspecify.annotations.NullMarked;
