package ticketing.kit.sweep;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import ticketing.kit.replica.Turns;

/**
 * Looks for work at intervals of less than the second that the scheduler can do, or at once when woken. A turn that
 * found a full batch is followed by the next without a pause; one that fails is tried again after it. Of several
 * replicas, one sweeps.
 */
public final class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Duration pause;
    private final BooleanSupplier turn;
    private final Semaphore wakeups = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * A sweep that has yet to be started.
     *
     * @param pause how long to wait when there was nothing (more) to do
     * @param turn does one batch within a request context of its own, and says whether there may be more
     */
    public Sweep(String name, Duration pause, BooleanSupplier turn) {
        this.pause = pause;
        this.turn = turn;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /** Begins to look for work, once in its life, and goes on until the service stops. */
    public void start() {
        thread.start();
        Arc.container().instance(Sweeps.class).get().add(this);
    }

    /** Looks for work now. */
    public void wake() {
        wakeups.release();
    }

    /** Lets a turn that is under way end, and begins none after it. */
    void letEnd() {
        stopping = true;
        wake();
    }

    /** Returns when the last turn has ended; after three seconds it is interrupted. */
    void awaitEnd() {
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                while (!stopping && inContext()) {
                    LOG.debugf("%s has more to do", thread.getName());
                }
                var woken = wakeups.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wakeups.drainPermits();
                LOG.tracef("%s looks for work, woken: %s", thread.getName(), woken);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean inContext() {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return Arc.container().instance(Turns.class).get().isMine(thread.getName()) && turn.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warnf("%s could not do its turn, and tries again: %s", thread.getName(), e.getMessage());
            return false;
        } finally {
            context.terminate();
        }
    }
}
