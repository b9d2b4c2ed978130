package ticketing.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Shows how many dead letters wait for somebody: {@code dead_letters_waiting}. */
@Startup
@Singleton
class DeadLetterMeter {
    DeadLetterMeter(MeterRegistry meters, DeadLetters letters) {
        meters.gauge("dead.letters.waiting", letters, DeadLetters::waiting);
    }
}
