/** Mail about an event, on somebody's request. */
@NullMarked
package ticketing.event.notification;

import org.jspecify.annotations.NullMarked;
