/**
 * The platform under faults: people of every role do at random what the API offers, a {@link Nemesis} breaks parts of the
 * platform meanwhile, and once it is calm again a {@link Checker} holds what is there against what was answered. It reads
 * what anybody can: the API, the topics and the payment provider's ledger.
 */
@NullMarked
package ticketing.system.faults;

import org.jspecify.annotations.NullMarked;
