/**
 * How the platform is. The gateway itself is live and ready whatever the services behind it do, because it still has
 * answers to give; how they are is told beside that.
 */
@NullMarked
package ticketing.gateway.health;

import org.jspecify.annotations.NullMarked;
