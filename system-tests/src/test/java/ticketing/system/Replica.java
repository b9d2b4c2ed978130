package ticketing.system;

/** One of several processes that a service consists of where its store is shared, each with an address of its own. */
public interface Replica {
    /** The service that it is one of. */
    String service();

    /** Its own address, past the gateway and past the name that it shares. */
    String url();

    /** Ends it as a power cut would. */
    void kill();

    /** Ends it as an operator does. */
    void stop();

    /** Starts it where it has ended, and returns when it is ready. */
    void start();

    /** Halts it in the middle of whatever it is doing, until it is resumed. */
    void pause();

    void resume();
}
