/** Time comes from an injected clock. */
@NullMarked
package ticketing.kit.time;

import org.jspecify.annotations.NullMarked;
