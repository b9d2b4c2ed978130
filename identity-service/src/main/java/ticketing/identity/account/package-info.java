/** The person: who they are, their role, and whether they may log in. Tells the other services what changed. */
@NullMarked
package ticketing.identity.account;

import org.jspecify.annotations.NullMarked;
