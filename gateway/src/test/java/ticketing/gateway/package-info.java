/** The gateway through HTTP, with stand-ins for the services behind it. */
@NullMarked
package ticketing.gateway;

import org.jspecify.annotations.NullMarked;
