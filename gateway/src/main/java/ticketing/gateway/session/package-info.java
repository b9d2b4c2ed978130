/**
 * Sign-in for browsers: the tokens stay out of the reach of scripts, sealed into a cookie that only the gateway can
 * open. On the way to a service the cookie becomes the bearer token it holds. The gateway keeps no sessions; it only
 * remembers for a while what became of each refresh token, because one is good for a single use.
 */
@NullMarked
package ticketing.gateway.session;

import org.jspecify.annotations.NullMarked;
