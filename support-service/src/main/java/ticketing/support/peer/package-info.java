/**
 * The services that are asked for decisions and for what must not lag behind. One class per service holds retry and
 * circuit breaker, passes the other side's refusals on, and says 503 where it can't be reached.
 */
@NullMarked
package ticketing.support.peer;

import org.jspecify.annotations.NullMarked;
