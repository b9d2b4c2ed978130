package ticketing.booking.payment;

/** How far money that is not where it belongs has got. */
public enum SettlementStatus {
    /** What became of a payment has to be found out. */
    open,
    /** It was taken, and has to go back. */
    refund_due,
    /** It went back. */
    refunded
}
