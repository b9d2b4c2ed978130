/** Work that is looked for again and again, in bounded turns. */
@NullMarked
package ticketing.kit.sweep;

import org.jspecify.annotations.NullMarked;
