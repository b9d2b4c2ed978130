package ticketing.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import ticketing.identity.password.Passwords;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;

/**
 * Takes people back from their topic when the store was put back to an earlier time. Passwords are told nowhere: who has
 * registered since sets a new one by the link that "forgot password" sends.
 */
@ApplicationScoped
class RecalledAccounts implements Recall {
    private final EntityManager store;
    private final Passwords passwords;

    RecalledAccounts(EntityManager store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    @Override
    public String topic() {
        return Accounts.TOPIC;
    }

    @Override
    public boolean recall(Fact fact) {
        var account = fact.as(AccountFact.class);
        return update(account, fact.version()) || add(account, fact);
    }

    private boolean update(AccountFact account, long version) {
        return store.createNativeQuery("""
                        update account set name = ?1, role = ?2, standing = ?3, version = ?4
                        where id = ?5 and version < ?4""")
                        .setParameter(1, account.name())
                        .setParameter(2, account.role().name())
                        .setParameter(3, standing(account).name())
                        .setParameter(4, version)
                        .setParameter(5, account.id())
                        .executeUpdate()
                == 1;
    }

    private boolean add(AccountFact account, Fact fact) {
        var isKnown = store.find(Account.class, account.id()) != null;
        return !isKnown
                && store.createNativeQuery("""
                                insert into account (id, name, email, email_key, password_hash, role, standing, version,
                                    created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                                .setParameter(1, account.id())
                                .setParameter(2, account.name())
                                .setParameter(3, account.email())
                                .setParameter(4, EmailAddress.key(account.email()))
                                .setParameter(
                                        5, passwords.hash(UUID.randomUUID().toString()))
                                .setParameter(6, account.role().name())
                                .setParameter(7, standing(account).name())
                                .setParameter(8, fact.version())
                                .setParameter(9, fact.time().toEpochMilli())
                                .executeUpdate()
                        == 1;
    }

    /** The topic tells whether somebody may log in, not why they may not. */
    private static Standing standing(AccountFact account) {
        if (account.isActive()) {
            return Standing.active;
        }
        return account.role() == Role.platform_admin ? Standing.pending_approval : Standing.deactivated;
    }
}
