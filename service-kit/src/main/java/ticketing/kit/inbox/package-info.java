/** Events of other services take effect once: recorded in the transaction that applies them, poison set aside. */
@NullMarked
package ticketing.kit.inbox;

import org.jspecify.annotations.NullMarked;
