package ticketing.kit.security;

/** The roles of the platform, as access tokens and the public contract name them. */
public final class Roles {
    public static final String ADMIN = "platform_admin";
    public static final String ORGANIZER = "event_organizer";
    public static final String CUSTOMER = "customer";
    public static final String ENTRY_MANAGER = "entry_manager";
    public static final String SUPPORT = "support_executive";

    private Roles() {}
}
