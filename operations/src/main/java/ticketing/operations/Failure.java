package ticketing.operations;

/** A command can't do what it was asked; its message is the one sentence that the operator reads. */
final class Failure extends RuntimeException {
    Failure(String sentence) {
        super(sentence, null, false, false);
    }
}
