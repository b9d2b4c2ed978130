/**
 * The platform as a whole: started by {@code ./ticketing up} on ports and a data folder of its own, and walked through
 * the gateway as its users do. Each journey is a class; whoever appears in one is a {@link ticketing.system.Person}.
 */
@NullMarked
package ticketing.system;

import org.jspecify.annotations.NullMarked;
