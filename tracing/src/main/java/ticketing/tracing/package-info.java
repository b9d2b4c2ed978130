/** Spans of OpenTelemetry, for whoever collects them. */
@NullMarked
package ticketing.tracing;

import org.jspecify.annotations.NullMarked;
