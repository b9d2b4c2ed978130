package ticketing.support.protocol;

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
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;
import ticketing.protocol.Conformance;
import ticketing.protocol.Guard;
import ticketing.protocol.Party;
import ticketing.protocol.Plan;
import ticketing.protocol.RealService;

@QuarkusTest
@TestProfile(ProtocolTest.StepByStep.class)
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@SuppressWarnings("NullAway.Init") // filled by the framework
class ProtocolTest {
    private static final int SEEDS = 60;

    @Inject
    RealRefunds service;

    private Conformance conformance;

    /** The times that the simulation has, and an address at which it stands in for booking-service. */
    public static class StepByStep implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.category.\"ticketing\".level",
                    "ERROR",
                    "Retry/delay",
                    "0",
                    "Retry/jitter",
                    "0",
                    "Retry/maxDuration",
                    "60000",
                    "CircuitBreaker/requestVolumeThreshold",
                    "100000",
                    "quarkus.rest-client.booking-service.url",
                    RealService.freeAddress(),
                    "quarkus.rest-client.booking-service.read-timeout",
                    "30000");
        }
    }

    @BeforeEach
    void hold_the_service_against_the_specification() {
        conformance = new Conformance(Party.refunds, service);
    }

    @Test
    void the_service_does_what_is_specified() {
        conformance.check(SEEDS);
    }

    @Test
    void a_rejection_stays_one_when_its_event_is_cancelled_before_it_is_answered() {
        conformance.check(Plan.REJECTED_AND_CANCELLED);
    }

    @ParameterizedTest
    @MethodSource
    void each_guard_of_the_specification_is_one_of_the_service(Guard guard) {
        assertThat(conformance.has(guard)).isTrue();
    }

    static Stream<Guard> each_guard_of_the_specification_is_one_of_the_service() {
        return Guard.of(Party.refunds);
    }
}
