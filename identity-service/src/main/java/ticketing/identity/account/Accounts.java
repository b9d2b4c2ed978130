package ticketing.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ticketing.kit.outbox.Outbox;

/** Every query and every change of the accounts. Changes, which are only made in a unit of work, are published. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, Long> {
    static final String TOPIC = "ticketing.users.v1";

    private final Outbox outbox;
    private final Clock clock;

    Accounts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The account of this id; 404 where there is none. */
    public Account get(long id) {
        return findByIdOptional(id).orElseThrow(() -> Refusals.noSuchUser(id));
    }

    /** The account of this address, however it is written. */
    public Optional<Account> byEmail(String address) {
        return find("emailKey", EmailAddress.key(address)).firstResultOptional();
    }

    /** The accounts that match all that is asked for, by id; what is null is not asked for. */
    public PanacheQuery<Account> matching(@Nullable Role role, @Nullable Boolean active, @Nullable String text) {
        var wanted = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (role != null) {
            wanted.add("role = :role");
            values.put("role", role);
        }
        if (active != null) {
            wanted.add(active ? "standing = :active" : "standing <> :active");
            values.put("active", Standing.active);
        }
        if (text != null) {
            wanted.add("(lower(name) like :text escape '!' or emailKey like :text escape '!')");
            values.put("text", "%" + EmailAddress.key(text).replaceAll("[!%_]", "!$0") + "%");
        }
        var condition = wanted.isEmpty() ? "1 = 1" : String.join(" and ", wanted);
        return find(condition, Sort.by("id"), values);
    }

    /** Makes an account; 409 {@code email_taken} where the address has one. */
    public Account create(NewAccount wanted) {
        var emailKey = EmailAddress.key(wanted.email());
        var made = getEntityManager()
                .createNativeQuery("""
                        insert into account (name, email, email_key, password_hash, role, standing, version, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7) on conflict (email_key) do nothing""")
                .setParameter(1, wanted.name())
                .setParameter(2, wanted.email())
                .setParameter(3, emailKey)
                .setParameter(4, wanted.passwordHash())
                .setParameter(5, wanted.role().name())
                .setParameter(6, wanted.standing().name())
                .setParameter(7, clock.millis())
                .executeUpdate();
        if (made == 0) {
            throw Refusals.emailTaken();
        }
        var account = find("emailKey", emailKey).singleResult();
        publish("ticketing.user.registered.v1", account);
        return account;
    }

    /**
     * Changes what is not null, and publishes that if anything differs.
     *
     * @return whether what the person may do has changed, so that their sessions must end
     */
    public boolean change(Account account, @Nullable String name, @Nullable Role role, @Nullable Boolean active) {
        var before = AccountFact.of(account);
        var standing = active == null ? account.standing() : active ? Standing.active : Standing.deactivated;
        var newRole = role == null ? account.role() : role;
        if (account.isActiveAdmin() && !(standing == Standing.active && newRole == Role.platform_admin)) {
            requireAnotherAdmin();
        }
        account.rename(name == null ? account.name() : name);
        account.take(newRole);
        account.stand(standing);
        flush();
        var after = AccountFact.of(account);
        if (!after.equals(before)) {
            publish("ticketing.user.changed.v1", account);
        }
        return after.role() != before.role() || (before.isActive() && !after.isActive());
    }

    /** Locks the administrators where a store has several writers, so that no two of them remove each other. */
    private void requireAnotherAdmin() {
        var admins = find("role = ?1 and standing = ?2", Role.platform_admin, Standing.active)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 2)
                .list();
        if (admins.size() < 2) {
            throw Refusals.lastAdmin();
        }
    }

    private void publish(String type, Account account) {
        outbox.publish(TOPIC, account.id(), type, account.version(), AccountFact.of(account));
    }
}
