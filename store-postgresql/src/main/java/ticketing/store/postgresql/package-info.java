/** PostgreSQL as the store of a service: one database, any number of replicas. */
@NullMarked
package ticketing.store.postgresql;

import org.jspecify.annotations.NullMarked;
