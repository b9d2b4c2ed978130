/** What is known here of people: a projection of identity-service's facts. */
@NullMarked
package ticketing.booking.customer;

import org.jspecify.annotations.NullMarked;
