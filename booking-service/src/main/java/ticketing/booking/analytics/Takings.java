package ticketing.booking.analytics;

/** Sums of sales, in cents. Aggregates over no rows are null in SQL, and zero here. */
record Takings(long bookings, long tickets, long grossCents, long refundedBookings, long refundedCents) {
    /** Bookings whose money is still here, whether or not it is asked back. */
    long confirmedBookings() {
        return bookings - refundedBookings;
    }

    long netCents() {
        return grossCents - refundedCents;
    }
}
