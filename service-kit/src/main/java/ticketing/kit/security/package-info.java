/** Who calls: people by their access token, services by the token they share. */
@NullMarked
package ticketing.kit.security;

import org.jspecify.annotations.NullMarked;
