/**
 * Holding seats: event-service's decision, asked for over REST under an id that is picked here, and written down here
 * once as booked or as fenced.
 */
@NullMarked
package ticketing.booking.hold;

import org.jspecify.annotations.NullMarked;
