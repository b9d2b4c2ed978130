/** Refunds through HTTP and the topics. */
@NullMarked
package ticketing.support.refund;

import org.jspecify.annotations.NullMarked;
