package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.Booking;
import ticketing.booking.booking.BookingStatus;
import ticketing.booking.booking.Bookings;
import ticketing.booking.booking.Refunds;
import ticketing.booking.reconciliation.SupportClient.OpenRefund;
import ticketing.kit.store.Writer;

/** Each refund request that is open at support-service is open at its booking, and the other way round. */
@ApplicationScoped
class RefundComparison implements Comparison {
    private static final int PAGE = 1_000;

    private final SupportService support;
    private final Bookings bookings;
    private final Refunds refunds;
    private final Writer writer;

    RefundComparison(SupportService support, Bookings bookings, Refunds refunds, Writer writer) {
        this.support = support;
        this.bookings = bookings;
        this.refunds = refunds;
        this.writer = writer;
    }

    @Override
    public List<Difference> look(Instant since) {
        var differences = new ArrayList<Difference>();
        var open = new HashSet<Long>();
        var after = 0L;
        List<OpenRefund> page;
        do {
            page = support.openRefunds(after, PAGE);
            for (var refund : page) {
                after = refund.refundId();
                open.add(refund.bookingId());
                compare(refund).ifPresent(differences::add);
            }
        } while (page.size() == PAGE);
        bookings.list("status", BookingStatus.refund_requested).stream()
                .filter(booking -> !open.contains(booking.id()))
                .map(this::unknownToSupport)
                .forEach(differences::add);
        return differences;
    }

    private Optional<Difference> compare(OpenRefund refund) {
        var booking = bookings.findByIdOptional(refund.bookingId())
                .filter(found -> refund.requestId().equals(found.refundRequestId()));
        if (booking.isEmpty()) {
            return Optional.of(difference(
                    "refund_of_no_booking",
                    refund,
                    "booking %d knows nothing of it".formatted(refund.bookingId()),
                    null));
        }
        if (booking.get().status() != BookingStatus.refund_requested) {
            return Optional.of(difference(
                    "refund_not_closed",
                    refund,
                    "it is open, and booking %d is %s"
                            .formatted(refund.bookingId(), booking.get().status()),
                    () -> tellAgain(booking.get())));
        }
        return Optional.ofNullable(refund.decision())
                .map(decision -> difference(
                        "refund_not_carried_out",
                        refund,
                        "it is %s, and booking %d still waits".formatted(decision, refund.bookingId()),
                        () -> carryOut(refund, decision)));
    }

    private Difference unknownToSupport(Booking booking) {
        var subject = "booking " + booking.id();
        return new Difference(
                "refund_not_known",
                subject,
                subject + " waits for the decision on its refund, and support-service has no such request",
                () -> tellAgain(booking));
    }

    private static Difference difference(String kind, OpenRefund refund, String words, @Nullable Runnable mend) {
        var subject = "refund " + refund.refundId();
        return new Difference(kind, subject, subject + ": " + words, mend);
    }

    private void tellAgain(Booking booking) {
        writer.run(() -> refunds.tellAgain(booking.id()));
    }

    private void carryOut(OpenRefund refund, String decision) {
        writer.run(() -> refunds.decide(refund.bookingId(), refund.requestId(), decision.equals("approved")));
    }
}
