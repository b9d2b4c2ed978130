/**
 * The protocol between booking-service, event-service and support-service, as a specification that runs.
 *
 * <p>Each service is a {@link ticketing.protocol.Side}: a state machine that takes one input at a time and gives its
 * outputs; between any two of them it may crash. {@link ticketing.protocol.Simulation} lets the three loose on each
 * other and on customers, over a network that loses, delays, repeats and reorders, in virtual time, all of it decided by
 * one seed. {@link ticketing.protocol.Invariants} says what must hold throughout and at the end. The services' own tests
 * run the same simulation with the real service in lock step beside its specification
 * ({@link ticketing.protocol.LockStep}), so that what is proven here is proven of their code.
 */
@NullMarked
package ticketing.protocol;

import org.jspecify.annotations.NullMarked;
