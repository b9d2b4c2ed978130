/** Tests of the routing that need no gateway to run. */
@NullMarked
package ticketing.gateway.routing;

import org.jspecify.annotations.NullMarked;
