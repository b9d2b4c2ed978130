/** Logging in, staying logged in by refresh tokens that are good once each, and logging out. */
@NullMarked
package ticketing.identity.session;

import org.jspecify.annotations.NullMarked;
