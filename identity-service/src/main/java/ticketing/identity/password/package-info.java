/** Passwords as Argon2id hashes, worked out by few at a time so that logging in can't starve everything else. */
@NullMarked
package ticketing.identity.password;

import org.jspecify.annotations.NullMarked;
