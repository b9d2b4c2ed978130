package ticketing.identity.session;

/** Why a session was ended before its time. */
public enum EndReason {
    logged_out,
    token_reused,
    password_reset,
    rights_changed,
    restored
}
