package ticketing.booking.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ticketing.booking.testing.EventServiceAddress;
import ticketing.booking.testing.PaymentProviderAddress;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;
import ticketing.protocol.Conformance;
import ticketing.protocol.Guard;
import ticketing.protocol.Party;

@QuarkusTest
@TestProfile(ProtocolTest.StepByStep.class)
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(EventServiceAddress.class)
@QuarkusTestResource(PaymentProviderAddress.class)
@SuppressWarnings("NullAway.Init") // filled by the framework
class ProtocolTest {
    private static final int SEEDS = 60;

    @Inject
    RealBookings service;

    private Conformance conformance;

    /** The times that the simulation has, and calls that are made again at once. */
    public static class StepByStep implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "booking.hold-minutes",
                    "0.5",
                    "Retry/delay",
                    "0",
                    "Retry/jitter",
                    "0",
                    "Retry/maxDuration",
                    "60000",
                    "quarkus.log.category.\"ticketing\".level",
                    "ERROR");
        }
    }

    @BeforeEach
    void hold_the_service_against_the_specification() {
        conformance = new Conformance(Party.bookings, service);
    }

    @Test
    void the_service_does_what_is_specified() {
        conformance.check(SEEDS);
    }

    @ParameterizedTest
    @MethodSource
    void each_guard_of_the_specification_is_one_of_the_service(Guard guard) {
        assertThat(conformance.has(guard)).isTrue();
    }

    static Stream<Guard> each_guard_of_the_specification_is_one_of_the_service() {
        return Guard.of(Party.bookings);
    }
}
