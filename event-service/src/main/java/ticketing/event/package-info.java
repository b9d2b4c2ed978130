/** Events, their seats, and who holds them. */
@NullMarked
package ticketing.event;

import org.jspecify.annotations.NullMarked;
