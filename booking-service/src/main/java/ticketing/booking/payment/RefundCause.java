package ticketing.booking.payment;

/** Why a payment goes back. */
public enum RefundCause {
    /** Its customer asked, and that was approved. */
    refund,
    event_cancelled,
    /** It came when the booking could not be had for it any more. */
    too_late
}
