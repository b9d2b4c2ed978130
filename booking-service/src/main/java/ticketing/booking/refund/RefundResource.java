package ticketing.booking.refund;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.Booking;
import ticketing.booking.booking.BookingStatus;
import ticketing.booking.booking.RefundStatus;
import ticketing.booking.booking.Refunds;
import ticketing.booking.price.Money;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Decides for support-service whether a booking may be refunded, and carries out what it decides. Idempotent. */
@Path("/internal")
@PermitAll
class RefundResource {
    private final Refunds refunds;
    private final Writer writer;

    RefundResource(Refunds refunds, Writer writer) {
        this.refunds = refunds;
        this.writer = writer;
    }

    record RefundRequest(
            @NotNull(message = "is needed") Long customerId,
            @NotNull(message = "is needed") String reason) {}

    record RefundRequestView(long bookingId, long eventId, long customerId, BigDecimal amount, String currency) {
        static RefundRequestView of(Booking booking) {
            return new RefundRequestView(
                    booking.id(),
                    booking.eventId(),
                    booking.customerId(),
                    Money.decimal(booking.price().totalCents()),
                    booking.currency());
        }
    }

    record Decision(@NotNull(message = "is needed") Boolean approve) {}

    /** What came of the request, which can be another thing than what has become of the booking since. */
    record DecisionView(
            long bookingId, BookingStatus status, @Nullable RefundStatus refundStatus) {
        static DecisionView of(Booking booking) {
            return new DecisionView(booking.id(), booking.status(), booking.refundStatus());
        }
    }

    @PUT
    @Path("/bookings/{id}/refund-requests/{request}")
    public RefundRequestView request(
            @RestPath long id, @RestPath UUID request, @Valid @NotNull(message = "is needed") RefundRequest body) {
        return writer.write(() -> RefundRequestView.of(refunds.request(id, body.customerId(), request, body.reason())));
    }

    @PUT
    @Path("/bookings/{id}/refund-decisions/{request}")
    public DecisionView decide(
            @RestPath long id, @RestPath UUID request, @Valid @NotNull(message = "is needed") Decision body) {
        return writer.write(() -> refunds.decide(id, request, body.approve()))
                .map(DecisionView::of)
                .orElseThrow(() -> Refusal.notFound(
                        "refund_request_not_found", "There is no such refund request for booking " + id));
    }
}
