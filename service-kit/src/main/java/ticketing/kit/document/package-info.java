/** What the API document says beyond the annotations, read from the code, so that it can't be forgotten. */
@NullMarked
package ticketing.kit.document;

import org.jspecify.annotations.NullMarked;
