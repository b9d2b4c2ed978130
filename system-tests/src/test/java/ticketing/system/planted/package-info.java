/**
 * Bugs for the fault suite to find: a Java agent takes one guard out of a service as it is loaded, so that the service's
 * own code knows nothing of it. Its classes travel into the service's JVM, and so use nothing but the JDK.
 */
@NullMarked
package ticketing.system.planted;

import org.jspecify.annotations.NullMarked;
