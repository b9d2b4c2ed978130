package ticketing.booking.settlement;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.booking.payment.Movement;
import ticketing.booking.payment.PaymentProvider;
import ticketing.booking.payment.ProviderPayment;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;

/**
 * Reads the provider's books along, for money that was taken and of which no callback ever told. By the time it is read
 * nearly every payment is known, and nothing is written of it.
 */
@ApplicationScoped
class ReadLedger {
    private static final Duration TIME_TO_BE_TOLD = Duration.ofSeconds(20);
    private static final int BATCH = 500;

    private final PaymentProvider provider;
    private final TakeNote takeNote;
    private final EntityManager store;
    private final Writer writer;
    private final Clock clock;
    private final Sweep sweep;

    ReadLedger(
            PaymentProvider provider,
            TakeNote takeNote,
            EntityManager store,
            Writer writer,
            Clock clock,
            @ConfigProperty(name = "settlement.ledger-every") Duration every) {
        this.provider = provider;
        this.takeNote = takeNote;
        this.store = store;
        this.writer = writer;
        this.clock = clock;
        this.sweep = new Sweep("ledger", every, this::readBatch);
    }

    void start(@Observes @Priority(20) StartupEvent started) {
        sweep.start();
    }

    /** Takes note of the payments that come next in the books and are not of just now; true when there may be more. */
    boolean readBatch() {
        var until = clock.instant().minus(TIME_TO_BE_TOLD);
        var read = provider.movements(Instant.EPOCH, lastRead(), BATCH).stream()
                .takeWhile(movement -> movement.at().isBefore(until))
                .toList();
        if (!read.isEmpty()) {
            takeNote.of(payments(read));
            remember(read.getLast().id());
        }
        return read.size() == BATCH;
    }

    private static List<ProviderPayment> payments(List<Movement> movements) {
        return movements.stream()
                .filter(Movement::isCaptured)
                .map(Movement::payment)
                .toList();
    }

    private long lastRead() {
        var movement = (Number)
                store.createNativeQuery("select movement from ledger_read").getSingleResult();
        return movement.longValue();
    }

    private void remember(long movement) {
        writer.run(() -> store.createNativeQuery("update ledger_read set movement = ?1")
                .setParameter(1, movement)
                .executeUpdate());
    }
}
