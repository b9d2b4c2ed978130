package ticketing.support.refund;

/** What a support executive decided. booking-service carries it out. */
public enum Decision {
    approved,
    rejected;

    static Decision of(boolean approve) {
        return approve ? approved : rejected;
    }
}
