/** What every service's HTTP side shares: refusals as problem+json, pages of lists, the trace of a request. */
@NullMarked
package ticketing.kit.http;

import org.jspecify.annotations.NullMarked;
