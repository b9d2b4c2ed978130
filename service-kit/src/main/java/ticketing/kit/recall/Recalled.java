package ticketing.kit.recall;

/** Told to observers, in a transaction, when a restored store has caught up with what its service once told. */
public record Recalled() {}
