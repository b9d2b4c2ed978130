package ticketing.booking.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ticketing.booking.payment.PaymentStatus;
import ticketing.booking.payment.SettlementStatus;
import ticketing.booking.ticket.TicketStatus;

/**
 * A booking as clients see it.
 *
 * @param endReason why it was cancelled or refunded
 * @param extensionsLeft how often the hold period can still be begun anew
 * @param settlement {@code open} while it is being found out whether the payment came through, {@code refund_due} and
 *     {@code refunded} for money that goes back; else null
 * @param serverTime the clock by which {@code expiresAt} is meant
 */
public record BookingView(
        long id,
        String reference,
        long customerId,
        long eventId,
        BookingStatus status,
        @Nullable EndReason endReason,
        BigDecimal subtotal,
        BigDecimal discountAmount,
        BigDecimal taxAmount,
        BigDecimal totalAmount,
        String currency,
        @Nullable String offerCode,
        List<SeatView> seats,
        List<String> ticketCodes,
        PaymentStatus paymentStatus,
        @Nullable String paymentMethod,
        @Nullable RefundStatus refundStatus,
        @Nullable SettlementStatus settlement,
        Instant expiresAt,
        int extensionsLeft,
        @Nullable Instant confirmedAt,
        Instant createdAt,
        Instant updatedAt,
        Instant serverTime) {
    /** A seat of it; with its ticket, once it is paid. */
    public record SeatView(
            long seatId,
            String section,
            String rowLabel,
            int seatNumber,
            BigDecimal price,
            @Nullable String ticketCode,
            @Nullable TicketStatus ticketStatus,
            @Nullable String viewUrl) {}
}
