/** What the tests of this service share. */
@NullMarked
package ticketing.identity.testing;

import org.jspecify.annotations.NullMarked;
