package ticketing.identity.account;

/** What a person is on this platform, in the words of the public contract. */
public enum Role {
    platform_admin,
    event_organizer,
    customer,
    entry_manager,
    support_executive;

    /** Whether people may register themselves in this role. */
    public boolean isOpenToRegistration() {
        return switch (this) {
            case customer, event_organizer, platform_admin -> true;
            case entry_manager, support_executive -> false;
        };
    }

    /** How somebody who registers in this role begins: nobody makes themselves an administrator. */
    public Standing onRegistration() {
        return this == platform_admin ? Standing.pending_approval : Standing.active;
    }
}
