/** What was captured, declined and refunded: one file, one writer, durable before anybody is told. */
@NullMarked
package ticketing.simulator.ledger;

import org.jspecify.annotations.NullMarked;
