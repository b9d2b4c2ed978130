/** One Idempotency-Key, one effect, one answer: the answer is stored in the commit of its effect. */
@NullMarked
package ticketing.kit.idempotency;

import org.jspecify.annotations.NullMarked;
