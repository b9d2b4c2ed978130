/**
 * What was sold and given back. Sums are kept by event and day, in the units of work that sell and refund, so that
 * asking for them costs the same however many bookings there are. A day is a UTC day, and money that goes back counts
 * on the day it was taken.
 */
@NullMarked
package ticketing.booking.analytics;

import org.jspecify.annotations.NullMarked;
