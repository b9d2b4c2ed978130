/** What things cost: pure arithmetic on whole cents, each step rounded half-up. */
@NullMarked
package ticketing.booking.price;

import org.jspecify.annotations.NullMarked;
