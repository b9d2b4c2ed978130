/** Offers: codes that take something off a price, as often as their limit allows under any race. */
@NullMarked
package ticketing.booking.offer;

import org.jspecify.annotations.NullMarked;
