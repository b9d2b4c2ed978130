package ticketing.kit.sweep;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sweeps that were started: they stop together, before what they work with. */
@ApplicationScoped
public class Sweeps {
    private static final int BEFORE_THE_WRITER = 5;

    private final List<Sweep> started = new CopyOnWriteArrayList<>();

    void add(Sweep sweep) {
        started.add(sweep);
    }

    /** No sweep that was started begins another turn; returns when none is under way. */
    public void stop(@Observes @Priority(BEFORE_THE_WRITER) ShutdownEvent stopped) {
        started.forEach(Sweep::letEnd);
        started.forEach(Sweep::awaitEnd);
        started.clear();
    }
}
