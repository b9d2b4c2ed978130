/** Telling the platform what was decided, until it says that it has heard. */
@NullMarked
package ticketing.simulator.callback;

import org.jspecify.annotations.NullMarked;
