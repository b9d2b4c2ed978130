package ticketing.identity.account;

import java.time.Instant;

/** A person as the public contract shows them. */
public record AccountView(
        long id, String name, String email, Role role, boolean isActive, Standing standing, Instant createdAt) {
    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.name(),
                account.email(),
                account.role(),
                account.isActive(),
                account.standing(),
                account.createdAt());
    }
}
