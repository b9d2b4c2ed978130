/** What the tests of this service share: other services as they answer it, the topics, and a clock that can be moved. */
@NullMarked
package ticketing.booking.testing;

import org.jspecify.annotations.NullMarked;
