/** support-service as it runs: a real store and broker, and stand-ins for the services it asks. */
@NullMarked
package ticketing.support;

import org.jspecify.annotations.NullMarked;
