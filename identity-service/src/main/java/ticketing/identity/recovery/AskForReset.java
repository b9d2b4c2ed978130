package ticketing.identity.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import ticketing.identity.account.Account;
import ticketing.identity.account.Accounts;
import ticketing.identity.account.Standing;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.mail.Post;
import ticketing.kit.store.Writer;

/**
 * Sends the means to set a new password to the owner of an address. It does the same work for an address nobody has, so
 * that neither answer nor time tells; that token opens nothing.
 */
@ApplicationScoped
class AskForReset {
    private final Accounts accounts;
    private final PasswordResets resets;
    private final ResetLetter letter;
    private final Post post;
    private final Writer writer;

    AskForReset(Accounts accounts, PasswordResets resets, ResetLetter letter, Post post, Writer writer) {
        this.accounts = accounts;
        this.resets = resets;
        this.letter = letter;
        this.post = post;
        this.writer = writer;
    }

    OpaqueToken of(String address) {
        var token = OpaqueToken.random();
        var account = accounts.byEmail(address).filter(found -> found.standing() != Standing.deactivated);
        var mail = letter.write(
                account.map(Account::email).orElse(address),
                account.map(Account::name).orElse(address),
                token);
        writer.run(() -> {
            resets.open(token, address, account.map(Account::id).orElse(null));
            if (account.isPresent()) {
                post.handIn(mail);
            }
        });
        return token;
    }
}
