/**
 * Which service answers which call, and how a request gets there and its answer back: one table, one proxy, and one
 * {@code Upstream} per service that keeps its trouble from becoming anyone else's.
 */
@NullMarked
package ticketing.gateway.routing;

import org.jspecify.annotations.NullMarked;
