/** The store of a service: one writer that groups the commits of many units of work, and the checks that keep it safe. */
@NullMarked
package ticketing.kit.store;

import org.jspecify.annotations.NullMarked;
