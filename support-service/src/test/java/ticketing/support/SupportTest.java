package ticketing.support;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

/** What the tests of the service over HTTP share. */
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(PeersResource.class)
@SuppressWarnings("NullAway.Init") // JUnit and Quarkus fill it
public abstract class SupportTest {
    protected WireMock peers;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void forgetOtherTests() {
        peers = PeersResource.client();
        peers.resetMappings();
        peers.resetRequests();
        breakers.resetAll();
    }

    /** A request of a person with this role and id. */
    protected static RequestSpecification as(String role, long id) {
        return RestAssured.given().auth().oauth2(Tokens.of(role, id)).contentType(ContentType.JSON);
    }

    /** Runs all calls at the same time, and returns what they gave. */
    protected static <T extends @Nullable Object> List<T> together(List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var futures = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
