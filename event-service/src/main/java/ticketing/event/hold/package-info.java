/** Holds: taking seats for a booking-to-be, and selling or freeing them as booking-service decides. */
@NullMarked
package ticketing.event.hold;

import org.jspecify.annotations.NullMarked;
