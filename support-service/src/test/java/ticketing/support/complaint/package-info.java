/** Complaints through HTTP. */
@NullMarked
package ticketing.support.complaint;

import org.jspecify.annotations.NullMarked;
