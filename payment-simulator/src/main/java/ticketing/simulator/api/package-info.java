/** The provider's calls, for those who have the service token. */
@NullMarked
package ticketing.simulator.api;

import org.jspecify.annotations.NullMarked;
