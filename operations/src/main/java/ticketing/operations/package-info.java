/** What operators do to a platform: look after dead letters, publish again, back up, restore, reconcile. */
@NullMarked
package ticketing.operations;

import org.jspecify.annotations.NullMarked;
