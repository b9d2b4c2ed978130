package ticketing.system.faults;

/** How a call ended, as far as its client can know. */
enum Result {
    ok,
    refused,
    /** It got no answer, or one that says nothing about its effect: it happened, or not, but at most once. */
    unknown
}
