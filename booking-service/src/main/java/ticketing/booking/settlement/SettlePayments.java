package ticketing.booking.settlement;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import ticketing.booking.payment.PaymentProvider;
import ticketing.booking.payment.Settlement;
import ticketing.booking.payment.Settlements;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Settles what is due, again and again until it is done: what became of a payment is asked and carried out, and what has
 * to go back is given back. Whatever the provider or event-service can't do now is tried again after a while.
 */
@ApplicationScoped
class SettlePayments {
    private static final Logger LOG = Logger.getLogger(SettlePayments.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int BATCH = 50;

    private final Settlements settlements;
    private final FindOut findOut;
    private final PaymentProvider provider;
    private final Writer writer;
    private final Clock clock;
    private final Sweep sweep = new Sweep("settlements", PAUSE, this::settleBatch);

    SettlePayments(Settlements settlements, FindOut findOut, PaymentProvider provider, Writer writer, Clock clock) {
        this.settlements = settlements;
        this.findOut = findOut;
        this.provider = provider;
        this.writer = writer;
        this.clock = clock;
    }

    void start(@Observes @Priority(20) StartupEvent started) {
        sweep.start();
    }

    /** Settles the payments that have waited longest; true when there may be more. */
    boolean settleBatch() {
        var due = settlements.due(clock.instant(), BATCH);
        var repaid = new ArrayList<Settlement>();
        var tried =
                due.stream().takeWhile(settlement -> settle(settlement, repaid)).count();
        if (!repaid.isEmpty()) {
            writer.run(() -> repaid.forEach(back -> settlements.refunded(back.paymentKey(), clock.instant())));
        }
        return tried == BATCH;
    }

    /** Tries to settle it, and adds it to those whose money is back; false when it is no use to try others now. */
    private boolean settle(Settlement due, List<Settlement> repaid) {
        try {
            switch (due.status()) {
                case open -> findOut.settle(due);
                case refund_due -> {
                    provider.refund(due.paymentKey(), requireNonNull(due.amountCents()));
                    repaid.add(due);
                }
                case refunded -> {}
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Payment %s of booking %d is not settled: %s", due.paymentKey(), due.bookingId(), e.getMessage());
            writer.run(() -> settlements.postpone(
                    due.paymentKey(), clock.instant().plus(wait(due.attempts())), String.valueOf(e.getMessage())));
            return !(e instanceof Refusal refusal && refusal.code().equals(PaymentProvider.UNAVAILABLE));
        }
    }

    /** Twice as long each time. */
    private static Duration wait(int attempts) {
        var wait = PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
