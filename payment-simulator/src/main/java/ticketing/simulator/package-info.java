/**
 * A payment provider for machines without one. It takes money that does not exist, keeps a ledger of it that nobody else
 * writes, and can be told to be slow, to be silent, to decline, and to be away.
 */
@NullMarked
package ticketing.simulator;

import org.jspecify.annotations.NullMarked;
