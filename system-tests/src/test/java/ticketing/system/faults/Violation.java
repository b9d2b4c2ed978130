package ticketing.system.faults;

/** A promise that was broken, and how. */
record Violation(int round, String invariant, String what) {
    @Override
    public String toString() {
        return "round %d, %s: %s".formatted(round, invariant, what);
    }
}
