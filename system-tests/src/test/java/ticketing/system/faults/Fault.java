package ticketing.system.faults;

import java.time.Duration;
import java.util.Set;

/**
 * Something that goes wrong and is mended again.
 *
 * @param kind as the report counts it
 * @param parts of the platform that it is done to
 * @param lasting how long it is left so
 * @param mend returns once everything that it was done to is ready again
 */
record Fault(String kind, Set<String> parts, Duration lasting, Runnable begin, Runnable mend) {}
