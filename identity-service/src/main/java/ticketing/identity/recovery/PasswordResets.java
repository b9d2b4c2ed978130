package ticketing.identity.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ticketing.identity.account.EmailAddress;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/** Every query and every change of the resets that were asked for. */
@ApplicationScoped
class PasswordResets implements PanacheRepositoryBase<PasswordReset, String> {
    private static final Duration LIFE = Duration.ofMinutes(30);
    // nobody's mailbox is to be flooded from here
    private static final int MAX_OPEN_PER_ADDRESS = 20;

    private final Writer writer;
    private final Clock clock;

    PasswordResets(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Opens a reset for the account of this address, or one that opens nothing. Only from within a unit of work. */
    void open(OpaqueToken token, String address, @Nullable Long accountId) {
        var emailKey = EmailAddress.key(address);
        var now = clock.instant();
        if (count("emailKey = ?1 and createdAt > ?2", emailKey, now.minus(LIFE)) >= MAX_OPEN_PER_ADDRESS) {
            throw Refusal.of(429, "too_many_attempts", "Too many resets were asked for: try again later")
                    .retryAfter((int) LIFE.toSeconds());
        }
        persist(new PasswordReset(token.hash(), emailKey, accountId, now));
    }

    /** The account whose password this token may still set. */
    Optional<Long> accountOf(OpaqueToken token) {
        return find(
                        "tokenHash = ?1 and usedAt is null and createdAt > ?2",
                        token.hash(),
                        clock.instant().minus(LIFE))
                .firstResultOptional()
                .map(reset -> reset.accountId);
    }

    /** Spends the token and, with it, every other one of its account. False if somebody else did meanwhile. */
    boolean spend(OpaqueToken token, long accountId) {
        var now = clock.instant();
        var spent = update(
                "usedAt = ?1 where tokenHash = ?2 and usedAt is null and createdAt > ?3",
                now,
                token.hash(),
                now.minus(LIFE));
        update("usedAt = ?1 where accountId = ?2 and usedAt is null", now, accountId);
        return spent == 1;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void sweep() {
        writer.run(() -> delete("createdAt < ?1", clock.instant().minus(LIFE)));
    }
}
