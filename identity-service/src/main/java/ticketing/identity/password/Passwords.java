package ticketing.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/**
 * Hashes and verifies passwords. Each time is costly by design, so only a few are worked on at once and a bounded number
 * wait: whoever comes after those is asked to come back, and everything else this service does goes on.
 */
@ApplicationScoped
public class Passwords {
    private static final int AT_ONCE = 2;
    private static final int MAX_WAITING = 64;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Semaphore places = new Semaphore(AT_ONCE + MAX_WAITING);
    private final Semaphore work = new Semaphore(AT_ONCE, true);
    private final Argon2Hash nobodys = Argon2Hash.of("");

    /** What a check of a password found. */
    public enum Check {
        WRONG,
        RIGHT,
        /** Right, and the stored hash should be replaced by a new one: costs have been raised since. */
        RIGHT_BUT_OUTDATED
    }

    /**
     * The hash to store for a password.
     *
     * @throws Refusal 503 {@code busy} when too many wait already
     */
    public String hash(String password) {
        return inTurn(() -> Argon2Hash.of(password).phc());
    }

    /**
     * Checks a password against a stored hash; against nobody's where there is none, which takes as long and is wrong.
     *
     * @param before runs first when it is this check's turn; may refuse
     * @throws Refusal 503 {@code busy} when too many wait already
     */
    public Check check(String password, @Nullable String storedHash, Runnable before) {
        return inTurn(() -> {
            before.run();
            var hash = storedHash == null ? nobodys : Argon2Hash.parse(storedHash);
            if (!hash.matches(password) || storedHash == null) {
                return Check.WRONG;
            }
            return hash.isCurrent() ? Check.RIGHT : Check.RIGHT_BUT_OUTDATED;
        });
    }

    private <T> T inTurn(Supplier<T> task) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            work.acquireUninterruptibly();
            try {
                return task.get();
            } finally {
                work.release();
            }
        } finally {
            places.release();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("busy", "Too many passwords are being checked right now", RETRY_AFTER_SECONDS);
    }
}
