package ticketing.broker;

/** The broker cannot start, for a reason its operator can mend; the message is one sentence that names it. */
public final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
