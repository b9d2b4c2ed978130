package ticketing.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import ticketing.identity.account.Accounts;
import ticketing.identity.password.Passwords;
import ticketing.identity.session.EndReason;
import ticketing.identity.session.LoginThrottle;
import ticketing.identity.session.Sessions;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Sets the password that a reset's token allows to set, once, and ends what the old one had begun. */
@ApplicationScoped
class ResetPassword {
    private final Accounts accounts;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final Sessions sessions;
    private final LoginThrottle throttle;
    private final Writer writer;

    ResetPassword(
            Accounts accounts,
            PasswordResets resets,
            Passwords passwords,
            Sessions sessions,
            LoginThrottle throttle,
            Writer writer) {
        this.accounts = accounts;
        this.resets = resets;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.writer = writer;
    }

    /** Sets the password of the account that the token is for; 400 {@code invalid_reset_token} where it is for none. */
    void by(OpaqueToken token, String newPassword) {
        var accountId = resets.accountOf(token).orElseThrow(ResetPassword::invalidToken);
        var hash = passwords.hash(newPassword);
        writer.run(() -> {
            if (!resets.spend(token, accountId)) {
                throw invalidToken();
            }
            var account = accounts.get(accountId);
            account.changePassword(hash);
            sessions.endAll(accountId, EndReason.password_reset);
            throttle.forget(account.email());
        });
    }

    private static Refusal invalidToken() {
        return Refusal.badRequest("invalid_reset_token", "The reset token is invalid, used, or older than 30 minutes");
    }
}
