package ticketing.system.faults;

/** A situation that chance would bring about too rarely. What it broke is for the {@link Checker} to find. */
interface Scenario {
    /** Plays it, and returns when all that it broke is mended. */
    void play(Cast cast);
}
