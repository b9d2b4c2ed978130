/** support-service: refunds, complaints and the assistant. It decides about requests; booking-service moves the money. */
@NullMarked
package ticketing.support;

import org.jspecify.annotations.NullMarked;
