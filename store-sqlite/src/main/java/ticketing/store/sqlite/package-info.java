/** SQLite as the store of a service: one file, one process, durable at each commit. */
@NullMarked
package ticketing.store.sqlite;

import org.jspecify.annotations.NullMarked;
