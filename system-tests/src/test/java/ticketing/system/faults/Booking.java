package ticketing.system.faults;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A booking as the API shows it. */
record Booking(
        long id,
        long customerId,
        long eventId,
        String status,
        @Nullable String endReason,
        BigDecimal subtotal,
        BigDecimal discountAmount,
        BigDecimal taxAmount,
        BigDecimal totalAmount,
        @Nullable String offerCode,
        String paymentStatus,
        List<Seat> seats,
        List<String> ticketCodes,
        Instant expiresAt,
        @Nullable Instant confirmedAt) {
    private static final Set<String> PAID_FOR = Set.of("confirmed", "refund_requested");

    record Seat(
            long seatId,
            BigDecimal price,
            @Nullable String ticketCode,
            @Nullable String ticketStatus) {
        boolean hasLiveTicket() {
            return "issued".equals(ticketStatus) || "used".equals(ticketStatus);
        }
    }

    boolean isPending() {
        return status.equals("pending_payment");
    }

    /** Whether it was paid and the money is still here. */
    boolean isPaidFor() {
        return PAID_FOR.contains(status);
    }

    /** Whether it has a claim to its seats. */
    boolean isLive() {
        return isPending() || isPaidFor();
    }

    boolean wasPaid() {
        return isPaidFor() || status.equals("refunded");
    }

    @Override
    public String toString() {
        return "booking %d (%s, payment %s)".formatted(id, status, paymentStatus);
    }
}
