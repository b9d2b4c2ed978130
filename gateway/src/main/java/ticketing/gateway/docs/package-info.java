/** The one API document of the platform, put together from what each service says of itself. */
@NullMarked
package ticketing.gateway.docs;

import org.jspecify.annotations.NullMarked;
