/** Secrets that are handed out once and kept as hashes only. */
@NullMarked
package ticketing.identity.token;

import org.jspecify.annotations.NullMarked;
