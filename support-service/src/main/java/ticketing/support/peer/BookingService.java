package ticketing.support.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** Asks booking-service. Its refusals pass through as they are; where it can't be reached, all calls are refused 503. */
@ApplicationScoped
public class BookingService {
    private static final String NAME = "booking-service";

    private final BookingClient client;

    BookingService(@RestClient BookingClient client) {
        this.client = client;
    }

    /**
     * Moves the booking to {@code refund_requested}. The same request id gets the same answer again.
     *
     * @throws Refusal 404, 403 or 409 as booking-service says
     */
    public RefundTerms requestRefund(long bookingId, String requestId, long customerId, String reason) {
        return Peers.ask(
                NAME,
                () -> client.requestRefund(bookingId, requestId, new BookingClient.RefundRequest(customerId, reason)));
    }

    /** Carries a decision out, once however often it is told, and returns what has come of the request. */
    public @Nullable String decideRefund(long bookingId, String requestId, boolean approve) {
        return Peers.ask(
                        NAME,
                        () -> client.decideRefund(bookingId, requestId, new BookingClient.RefundDecision(approve)))
                .refundStatus();
    }

    /** One booking, whoever's it is; 404 as booking-service says. */
    public BookingFacts booking(long id) {
        return Peers.ask(NAME, () -> client.booking(id));
    }

    /** The latest bookings of a customer, newest first, at most {@code size}. */
    public List<BookingFacts> bookingsOf(long customerId, int size) {
        return Peers.ask(NAME, () -> client.bookingsOf(customerId, size));
    }

    /** The offers that can be used right now. */
    public List<OfferFacts> offers() {
        return Peers.ask(NAME, client::offers);
    }
}
