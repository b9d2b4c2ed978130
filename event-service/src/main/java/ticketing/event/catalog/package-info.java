/** Events from draft to their end, what everybody may see of them, and the map and state of their seats. */
@NullMarked
package ticketing.event.catalog;

import org.jspecify.annotations.NullMarked;
