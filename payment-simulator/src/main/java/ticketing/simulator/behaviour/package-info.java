/** How the provider misbehaves when it is told to. */
@NullMarked
package ticketing.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
