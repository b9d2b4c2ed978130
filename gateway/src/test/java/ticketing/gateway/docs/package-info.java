/** How the documents of the services become one. */
@NullMarked
package ticketing.gateway.docs;

import org.jspecify.annotations.NullMarked;
