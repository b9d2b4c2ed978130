package ticketing.kit.inbox;

/** Listens to topics. Its channels hand their records to the {@link Inbox}, which has each fact applied once. */
public interface Feed {
    /** Applies a fact within the unit of work that records it. A fact of a type that doesn't matter here is passed over. */
    void apply(Fact fact);
}
