package ticketing.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import ticketing.identity.account.Account;
import ticketing.identity.account.Accounts;
import ticketing.identity.password.Passwords;
import ticketing.identity.password.Passwords.Check;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.store.Writer;

/** Checks a password and begins a session. The costly check is done before the unit of work, which trusts it no further. */
@ApplicationScoped
class Login {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final LoginThrottle throttle;
    private final Writer writer;

    Login(Accounts accounts, Passwords passwords, Sessions sessions, LoginThrottle throttle, Writer writer) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.writer = writer;
    }

    /** Somebody who has just shown who they are, and the refresh token of their session. */
    record LoggedIn(Account account, OpaqueToken refreshToken) {}

    LoggedIn with(String email, String password) {
        throttle.admit(email);
        var claimed = accounts.byEmail(email).orElse(null);
        var hash = claimed == null ? null : claimed.passwordHash();
        var check = passwords.check(password, hash, () -> throttle.admit(email));
        if (claimed == null || hash == null || check == Check.WRONG) {
            throttle.wrong(email);
            throw Refusals.wrongCredentials();
        }
        var renewed = check == Check.RIGHT_BUT_OUTDATED ? passwords.hash(password) : hash;
        return writer.write(() -> begin(claimed.id(), email, hash, renewed));
    }

    private LoggedIn begin(long id, String email, String checkedHash, String renewedHash) {
        var account = accounts.get(id);
        // the password may have been reset since it was checked, and then this session must not begin
        if (!account.passwordHash().equals(checkedHash)) {
            throw Refusals.wrongCredentials();
        }
        Refusals.requireActive(account);
        account.changePassword(renewedHash);
        throttle.forget(email);
        return new LoggedIn(account, sessions.begin(id));
    }
}
