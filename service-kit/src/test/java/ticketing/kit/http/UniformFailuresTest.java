package ticketing.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class UniformFailuresTest {
    @Inject
    Client client;

    @Test
    void a_call_whose_connection_closes_is_tried_again_and_fails_like_any_other() {
        assertThatThrownBy(client::call)
                .isInstanceOf(ProcessingException.class)
                .hasRootCauseInstanceOf(HttpClosedException.class);
        assertThat(client.calls()).isEqualTo(2);
    }

    @RemoteCalls
    @ApplicationScoped
    static class Client {
        private final AtomicInteger calls = new AtomicInteger();

        @Retry(maxRetries = 1, delay = 0, retryOn = ProcessingException.class)
        void call() {
            calls.incrementAndGet();
            throw new HttpClosedException("Connection was closed");
        }

        int calls() {
            return calls.get();
        }
    }
}
