/**
 * What a customer has in hand: the letter about a booking, its tickets as a PDF or as text, and the page behind a
 * ticket's link. All of it is made from the {@link ticketing.booking.confirmation.Papers} of the booking.
 *
 * <p>A letter falls due in the unit of work that changes the tickets, and is written soon after it, off the writer's
 * thread: nobody's payment waits for prose.
 */
@NullMarked
package ticketing.booking.confirmation;

import org.jspecify.annotations.NullMarked;
