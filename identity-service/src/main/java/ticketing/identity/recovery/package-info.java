/** A forgotten password: a secret link by mail, good once and for half an hour, and the reset it allows. */
@NullMarked
package ticketing.identity.recovery;

import org.jspecify.annotations.NullMarked;
