/** The copies of what other services told. */
@NullMarked
package ticketing.support.known;

import org.jspecify.annotations.NullMarked;
