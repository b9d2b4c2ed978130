package ticketing.identity.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import ticketing.identity.account.EmailAddress;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;

/**
 * Slows down guessing: after ten wrong passwords in a row an address has to wait, longer each time, until the right one
 * comes or a quarter of an hour passes without a wrong one. Addresses that nobody has are treated the same, so that
 * nothing is learned from it. It is stored: a restart gives no fresh start.
 */
@ApplicationScoped
public class LoginThrottle {
    private static final int FREE_FAILURES = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 6;

    private final org.hibernate.Session store;
    private final Writer writer;
    private final Clock clock;

    LoginThrottle(org.hibernate.Session store, Writer writer, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    /** Refuses with 429 while this address has to wait. */
    void admit(String address) {
        var rows = store.createNativeQuery(
                        "select failures, last_at from login_failures where email_key = ?1", Object[].class)
                .setParameter(1, EmailAddress.key(address))
                .getResultList();
        if (!rows.isEmpty()) {
            var row = rows.getFirst();
            var until = ((Number) row[1]).longValue()
                    + pause(((Number) row[0]).intValue()).toMillis();
            if (until > clock.millis()) {
                var seconds = Math.ceilDiv(until - clock.millis(), 1000L);
                throw Refusal.of(429, "too_many_attempts", "Too many wrong passwords: try again later")
                        .retryAfter((int) seconds);
            }
        }
    }

    /** Counts a wrong password. */
    void wrong(String address) {
        writer.run(() -> store.createNativeMutationQuery("""
                        insert into login_failures (email_key, failures, last_at) values (?1, 1, ?2)
                        on conflict (email_key) do update set
                        failures = case when login_failures.last_at < ?3 then 1 else login_failures.failures + 1 end,
                        last_at = ?2""")
                .setParameter(1, EmailAddress.key(address))
                .setParameter(2, clock.millis())
                .setParameter(3, clock.instant().minus(WINDOW).toEpochMilli())
                .executeUpdate());
    }

    /** Forgets what was counted, as the right password came or a new one was set. Only from within a unit of work. */
    public void forget(String address) {
        store.createNativeMutationQuery("delete from login_failures where email_key = ?1")
                .setParameter(1, EmailAddress.key(address))
                .executeUpdate();
    }

    /** How long an address has to wait after this many wrong passwords in a row. */
    static Duration pause(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        var pause = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_FAILURES, MAX_DOUBLINGS));
        return pause.compareTo(WINDOW) < 0 ? pause : WINDOW;
    }

    @Scheduled(every = "15m", delayed = "2m")
    void forgetOld() {
        writer.run(() -> store.createNativeMutationQuery("delete from login_failures where last_at < ?1")
                .setParameter(1, clock.instant().minus(WINDOW).toEpochMilli())
                .executeUpdate());
    }
}
