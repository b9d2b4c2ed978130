/** What is known here of events: a projection of event-service's facts, which alone decide about an event. */
@NullMarked
package ticketing.booking.event;

import org.jspecify.annotations.NullMarked;
