/**
 * Refunds: a customer asks, a support executive decides once, booking-service moves the money. The request and the
 * decision live here; what came of them is learned from booking-service, by its answer or from its topic, whichever
 * comes first.
 */
@NullMarked
package ticketing.support.refund;

import org.jspecify.annotations.NullMarked;
