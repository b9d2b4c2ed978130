/**
 * Load on the whole platform from outside, and the limits it is compared with. Every scenario checks afterwards that
 * nothing was sold twice or lost.
 */
@NullMarked
package ticketing.bench;

import org.jspecify.annotations.NullMarked;
