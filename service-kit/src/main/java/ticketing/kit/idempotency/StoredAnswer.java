package ticketing.kit.idempotency;

import java.util.Optional;

/** The answer that a key got, as it stands in the store. */
record StoredAnswer(String fingerprint, int status, Optional<String> location, String body) {
    /** A caller's key. */
    record Key(String caller, String value) {}
}
