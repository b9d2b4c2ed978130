/**
 * The assistant: answers questions from the caller's own data, by a language model where a key is set, by fixed rules
 * where not. It reads and explains; it never buys, refunds or changes anything.
 */
@NullMarked
package ticketing.support.assistant;

import org.jspecify.annotations.NullMarked;
