/** Settling payments with the provider: what it tells, what is asked, what goes back, and what operators see of it. */
@NullMarked
package ticketing.booking.settlement;

import org.jspecify.annotations.NullMarked;
