/** The replicas that a service's name stands for. */
@NullMarked
package ticketing.replicas;

import org.jspecify.annotations.NullMarked;
