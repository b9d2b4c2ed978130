/** What happens before a service serves: settings are checked, and a wrong one stops the start with one sentence. */
@NullMarked
package ticketing.kit.start;

import org.jspecify.annotations.NullMarked;
