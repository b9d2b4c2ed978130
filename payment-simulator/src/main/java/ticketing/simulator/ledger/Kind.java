package ticketing.simulator.ledger;

/** What was decided. Money moved by {@link #captured} and {@link #refunded}. */
public enum Kind {
    captured,
    declined,
    refunded
}
