/**
 * What every request meets before anyone serves it: a trace and a request id, a path that can only be read one way,
 * who may call from another origin, the headers that protect browsers, a bound on the body. And the one form in which
 * the gateway itself says no.
 */
@NullMarked
package ticketing.gateway.edge;

import org.jspecify.annotations.NullMarked;
