/** Replicas of a service on a shared store: who of them does what only one may do at a time. */
@NullMarked
package ticketing.kit.replica;

import org.jspecify.annotations.NullMarked;
