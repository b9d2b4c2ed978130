/** Who there is: registering oneself, and what an administrator does with everybody's accounts. */
@NullMarked
package ticketing.identity.directory;

import org.jspecify.annotations.NullMarked;
