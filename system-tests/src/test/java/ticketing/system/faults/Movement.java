package ticketing.system.faults;

/** Money that was taken or given back for a booking, as the payment provider has it in its own books. */
record Movement(String kind, String paymentKey, long bookingId, long amountCents) {
    boolean isRefund() {
        return kind.equals("refunded");
    }

    /** What it adds to the money that is here. */
    long balance() {
        return isRefund() ? -amountCents : amountCents;
    }
}
