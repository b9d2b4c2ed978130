/** Events leave with the change they tell of: written in its transaction, sent in order after its commit. */
@NullMarked
package ticketing.kit.outbox;

import org.jspecify.annotations.NullMarked;
