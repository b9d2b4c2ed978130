package ticketing.protocol;

/** Who takes part: the service that owns the bookings, the one that owns the seats, the one that owns the refunds. */
public enum Party {
    bookings,
    seats,
    refunds
}
