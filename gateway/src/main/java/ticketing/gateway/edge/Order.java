package ticketing.gateway.edge;

/**
 * The order in which the gateway's handlers see a request. All come before Quarkus' own routes (order 0 and up), whose
 * body handlers would otherwise read what is to be passed on.
 */
public final class Order {
    public static final int TRACE = -500;
    public static final int PATHS = -450;
    public static final int BROWSERS = -400;
    public static final int SESSION = -200;
    public static final int ROUTING = -100;
    public static final int NOBODY_ELSE = Integer.MAX_VALUE - 1;

    private Order() {}
}
