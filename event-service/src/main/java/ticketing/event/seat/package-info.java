/** The seats of an event: where each is, which are taken, and the news of it. Knows events by their id only. */
@NullMarked
package ticketing.event.seat;

import org.jspecify.annotations.NullMarked;
