/** How support-service's refund requests and decisions come in: asked for over REST, and told by its topic. */
@NullMarked
package ticketing.booking.refund;

import org.jspecify.annotations.NullMarked;
