/**
 * What other services told of users, events and bookings: copies kept from their topics, newest version wins. They may
 * lag behind, so a miss is no proof; nothing is decided by them that the owner would have to decide.
 */
@NullMarked
package ticketing.support.known;

import org.jspecify.annotations.NullMarked;
