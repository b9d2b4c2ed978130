/** What the services' own tests share: a service as it runs, on a store, a broker and keys of its own. */
@NullMarked
package ticketing.kit.testing;

import org.jspecify.annotations.NullMarked;
