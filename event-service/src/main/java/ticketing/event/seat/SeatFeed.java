package ticketing.event.seat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/**
 * Tells listeners of seat changes, on a thread of its own: a commit only wakes it, and never waits for a listener. What
 * is committed within a moment is told together. A listener that falls behind is dropped, and resumes by its version.
 */
@ApplicationScoped
class SeatFeed {
    private static final Logger LOG = Logger.getLogger(SeatFeed.class);
    private static final Duration MOMENT = Duration.ofMillis(40);
    private static final int MAX_BEHIND = 64;
    private static final int MAX_LISTENERS = 20_000;

    private final ConcurrentMap<Long, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final ScheduledThreadPoolExecutor teller = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().name("seat-feed").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // what comes after the end is told to nobody

    SeatFeed(@ConfigProperty(name = "event.seat-feed.heartbeat-every") Duration heartbeat) {
        reassureEvery(heartbeat);
    }

    /** The listeners to one event. Only the teller adds listeners, and only it knows how far they were told. */
    private static final class Channel {
        final SeatBoard board;
        final Set<MultiEmitter<? super SeatNews>> listeners = ConcurrentHashMap.newKeySet();
        final AtomicBoolean isAwake = new AtomicBoolean();
        long toldVersion;

        Channel(SeatBoard board) {
            this.board = board;
            toldVersion = board.version();
        }
    }

    /**
     * The news of an event's seats, beginning with what happened since a version that the listener knows, or else with
     * the version of now.
     */
    Multi<SeatNews> listen(long eventId, SeatBoard board, @Nullable Long known) {
        if (listeners.get() >= MAX_LISTENERS) {
            throw Refusal.unavailable("too_many_listeners", "Too many listen to seat changes now", 30);
        }
        return Multi.createFrom()
                .emitter(listener -> teller.execute(() -> admit(eventId, board, known, listener)), MAX_BEHIND);
    }

    /** Has the listeners of an event told what changed, soon. Costs its caller next to nothing. */
    void wake(long eventId) {
        var channel = channels.get(eventId);
        if (channel != null && channel.isAwake.compareAndSet(false, true)) {
            after(MOMENT, () -> tell(channel));
        }
    }

    boolean hasListeners(long eventId) {
        return channels.containsKey(eventId);
    }

    private void admit(long eventId, SeatBoard board, @Nullable Long known, MultiEmitter<? super SeatNews> listener) {
        var channel = channels.computeIfAbsent(eventId, id -> new Channel(board));
        listener.emit(channel.board.since(known == null ? channel.board.version() : known));
        channel.listeners.add(listener);
        listeners.incrementAndGet();
        listener.onTermination(() -> teller.execute(() -> leave(eventId, channel, listener)));
    }

    private void leave(long eventId, Channel channel, MultiEmitter<? super SeatNews> listener) {
        if (channel.listeners.remove(listener)) {
            listeners.decrementAndGet();
        }
        if (channel.listeners.isEmpty()) {
            channels.remove(eventId, channel);
        }
    }

    private void tell(Channel channel) {
        channel.isAwake.set(false);
        var news = channel.board.since(channel.toldVersion);
        channel.toldVersion = news.version();
        channel.listeners.forEach(listener -> listener.emit(news));
    }

    /** Shows listeners, and what is between, that the line is alive; finds out about those that are gone. */
    private void reassure() {
        for (var channel : channels.values()) {
            var news = new SeatNews.Quiet(channel.toldVersion);
            channel.listeners.forEach(listener -> listener.emit(news));
        }
    }

    private void reassureEvery(Duration heartbeat) {
        after(heartbeat, () -> {
            reassureEvery(heartbeat);
            reassure();
        });
    }

    private void after(Duration pause, Runnable action) {
        var _ = teller.schedule(
                () -> {
                    try {
                        action.run();
                    } catch (RuntimeException e) {
                        LOG.error("Seat changes could not be told", e);
                    }
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Ends at the first sign of a stop, which else waits for listeners as for any request under way. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        channels.values().forEach(channel -> channel.listeners.forEach(MultiEmitter::complete));
        teller.shutdown();
    }
}
