package ticketing.identity.account;

/** A person as the other services know them: the data of {@code user.registered} and {@code user.changed}. */
public record AccountFact(long id, String name, String email, Role role, boolean isActive) {
    public static AccountFact of(Account account) {
        return new AccountFact(account.id(), account.name(), account.email(), account.role(), account.isActive());
    }
}
