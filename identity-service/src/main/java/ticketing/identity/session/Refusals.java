package ticketing.identity.session;

import ticketing.identity.account.Account;
import ticketing.kit.http.Refusal;

/** How a login is refused. */
final class Refusals {
    private Refusals() {}

    /** The same for an unknown address and a wrong password. */
    static Refusal wrongCredentials() {
        return Refusal.of(401, "invalid_credentials", "The e-mail address or the password is wrong");
    }

    /** The same for every reason: an unknown token, a spent one, a session that is over. */
    static Refusal wrongRefreshToken() {
        return Refusal.of(401, "invalid_refresh_token", "The refresh token is not valid: log in again");
    }

    static void requireActive(Account account) {
        switch (account.standing()) {
            case active -> {}
            case pending_approval ->
                throw Refusal.of(403, "account_pending_approval", "The account waits for an administrator's approval");
            case deactivated -> throw Refusal.of(403, "account_deactivated", "The account has been deactivated");
        }
    }
}
