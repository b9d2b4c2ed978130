/** The broker for tests: a process of its own, which outlives the class loaders of a test run and can be killed. */
@NullMarked
package ticketing.broker.testing;

import org.jspecify.annotations.NullMarked;
