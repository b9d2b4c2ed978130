package ticketing.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import ticketing.identity.password.Passwords.Check;
import ticketing.kit.http.Refusal;

class PasswordsTest {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;

    private final Passwords passwords = new Passwords();

    @Test
    void the_password_of_nobody_is_always_wrong_and_is_checked_like_any_other() {
        var admitted = new AtomicBoolean();

        assertThat(passwords.check("", null, () -> admitted.set(true))).isEqualTo(Check.WRONG);
        assertThat(admitted).isTrue();
    }

    @Test
    void a_right_password_with_outdated_costs_asks_for_a_new_hash() {
        var outdated = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.check("password", outdated, () -> {})).isEqualTo(Check.RIGHT_BUT_OUTDATED);
        assertThat(passwords.check("password", passwords.hash("password"), () -> {}))
                .isEqualTo(Check.RIGHT);
    }

    @Test
    void two_are_checked_at_once_a_bounded_number_waits_and_the_rest_is_told_to_come_back() throws Exception {
        var gate = new CountDownLatch(1);
        var begun = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE + WAITING + 5; i++) {
                threads.execute(() -> {
                    try {
                        passwords.check("x", null, () -> {
                            begun.incrementAndGet();
                            await().until(() -> gate.getCount() == 0);
                            throw Refusal.conflict("enough", "That is all this test wants");
                        });
                    } catch (Refusal refusal) {
                        if (refusal.status() == 503 && refusal.retryAfterSeconds() > 0) {
                            refused.incrementAndGet();
                        }
                    }
                });
            }
            await().untilAtomic(refused, org.hamcrest.Matchers.is(5));
            assertThat(begun).hasValueLessThanOrEqualTo(AT_ONCE);
            gate.countDown();
        }
        assertThat(begun).hasValue(AT_ONCE + WAITING);
        assertThat(refused).hasValue(5);
    }
}
