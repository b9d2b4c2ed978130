package ticketing.booking.testing;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

/** Tests of the service as it runs, beside a broker, an event-service and a payment provider that do what they are told. */
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(EventServiceAddress.class)
@QuarkusTestResource(PaymentProviderAddress.class)
@SuppressWarnings("NullAway.Init") // filled by the framework
public abstract class BookingTests {
    @Inject
    protected MovableClock clock;

    protected FakeEventService eventService;
    protected FakePaymentProvider paymentProvider;

    @BeforeEach
    void startTheOthers() {
        eventService = FakeEventService.at(address("event-service"));
        paymentProvider = FakePaymentProvider.at(address("payment-provider"));
    }

    private static String address(String client) {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client." + client + ".url", String.class);
    }

    @AfterEach
    void stopTheOthers() {
        eventService.close();
        paymentProvider.close();
    }

    /** Does all of these at once, and returns what each gave, in order. */
    protected static <T> List<T> atOnce(int count, IntFunction<T> each)
            throws InterruptedException, ExecutionException {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> each.apply(i))
                    .toList();
            var results = new java.util.ArrayList<T>(count);
            for (Future<T> future : crowd.invokeAll(tries)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
