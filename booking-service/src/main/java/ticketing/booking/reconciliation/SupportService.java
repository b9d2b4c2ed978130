package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import ticketing.booking.reconciliation.SupportClient.OpenRefund;
import ticketing.kit.http.Refusal;

/** Asks support-service; when it can't be reached that is a 503. */
@ApplicationScoped
class SupportService {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final SupportClient client;

    SupportService(@RestClient SupportClient client) {
        this.client = client;
    }

    /** The requests that nothing has come of yet whose ids come after this one, at most so many. */
    List<OpenRefund> openRefunds(long after, int limit) {
        return ask(() -> client.openRefunds(after, limit));
    }

    /** The highest id of a booking that it has heard of; 0 where it has of none. */
    long latestBooking() {
        return ask(() -> client.latestBooking().id());
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            throw Refusal.unavailable(
                    "support_service_unavailable",
                    "support-service can't be asked right now: " + e.getMessage(),
                    RETRY_AFTER_SECONDS);
        }
    }
}
