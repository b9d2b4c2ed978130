package ticketing.kit.recall;

import ticketing.kit.inbox.Fact;

/**
 * How a service takes back what it once told of its own aggregates. It is called before anything else is written, with
 * the facts of all its topics in the order in which they were committed, those that the store knows among them. After the
 * last one, observers of {@link Recalled} bring in order what follows from the aggregates.
 */
public interface Recall {
    /** The topic, to which nobody else writes. */
    String topic();

    /** Brings the aggregate to where it was after this fact; false where the store knows this fact or a later one. */
    boolean recall(Fact fact);
}
