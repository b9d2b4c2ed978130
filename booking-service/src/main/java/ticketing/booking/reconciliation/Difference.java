package ticketing.booking.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * Something that owners do not agree on.
 *
 * @param kind what sort of difference, a stable word
 * @param subject what it is about, so that it is recognised at the next look
 * @param words what differs, for people
 * @param mend brings it in order through the owners' own commands, once however often it runs; null where only people
 *     can tell what is right
 */
record Difference(
        String kind, String subject, String words, @Nullable Runnable mend) {
    private static final String OLDER_STORE = "store_is_older";

    /**
     * A service doesn't know what it told others: somebody has put an older store in its place, and it has not caught up.
     * As long as that is so nothing may be mended by what it knows.
     */
    static Difference olderStore(String service, String words) {
        return new Difference(OLDER_STORE, service, "the store of " + service + " is an older one: " + words, null);
    }

    boolean isOlderStore() {
        return kind.equals(OLDER_STORE);
    }

    /** Whether this is the same difference as one that was seen before. */
    boolean isSame(Difference before) {
        return kind.equals(before.kind) && subject.equals(before.subject);
    }
}
