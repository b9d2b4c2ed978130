/** How what operators see is measured; what is measured is named where it happens. */
@NullMarked
package ticketing.kit.metrics;

import org.jspecify.annotations.NullMarked;
