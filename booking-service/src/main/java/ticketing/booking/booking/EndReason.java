package ticketing.booking.booking;

/** Why a booking was cancelled or refunded. */
public enum EndReason {
    payment_failed,
    given_up,
    expired,
    event_cancelled,
    refund
}
