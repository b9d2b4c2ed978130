/** Complaints: customers open them and see their own, executives work on them, from open to closed. */
@NullMarked
package ticketing.support.complaint;

import org.jspecify.annotations.NullMarked;
