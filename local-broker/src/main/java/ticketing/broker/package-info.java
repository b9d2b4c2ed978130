/** A real Apache Kafka broker in KRaft mode, in one small JVM, for machines without containers and for tests. */
@NullMarked
package ticketing.broker;

import org.jspecify.annotations.NullMarked;
