package ticketing.simulator.ledger;

/** The provider says no, and nothing has changed. Carries no stack trace: it is an ordinary answer. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;

    private Refusal(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Refuses with this HTTP status; {@code code} is a stable snake_case word. */
    public static Refusal of(int status, String code, String detail) {
        return new Refusal(status, code, detail);
    }

    /** 400 for a member of the body that is missing or out of bounds. */
    public static Refusal invalid(String field, String rule) {
        return of(400, "validation_failed", field + " " + rule);
    }

    static Refusal noSuchPayment(String key) {
        return of(404, "payment_not_found", "There is no payment " + key);
    }

    static Refusal keyReused(String key) {
        return of(409, "key_reused", "The key " + key + " was used for something else");
    }

    static Refusal moreThanCaptured(String key) {
        return of(409, "refund_exceeds_payment", "Less than that is left of payment " + key);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
