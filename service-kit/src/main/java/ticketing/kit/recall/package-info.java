/** A service whose store was put back from a backup takes from its own topics what that store does not know any more. */
@NullMarked
package ticketing.kit.recall;

import org.jspecify.annotations.NullMarked;
