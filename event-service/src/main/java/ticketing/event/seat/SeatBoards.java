package ticketing.event.seat;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ticketing.kit.store.Writer;

/** The seats of events that somebody looks at, in memory; those that nobody looks at for a while are let go. */
@ApplicationScoped
public class SeatBoards {
    private static final Duration KEPT_UNUSED = Duration.ofMinutes(30);
    private static final int PATIENCE_AMONG_REPLICAS = 256;

    private final ConcurrentMap<Long, SeatBoard> boards = new ConcurrentHashMap<>();
    private final EntityManager store;
    private final Layouts layouts;
    private final SeatFeed feed;
    private final Writer writer;
    private final Clock clock;
    private final int patience;

    SeatBoards(
            EntityManager store,
            Layouts layouts,
            SeatFeed feed,
            Writer writer,
            Clock clock,
            @ConfigProperty(name = "ticketing.store.shared") boolean areReplicas) {
        this.store = store;
        this.layouts = layouts;
        this.feed = feed;
        this.writer = writer;
        this.clock = clock;
        this.patience = areReplicas ? PATIENCE_AMONG_REPLICAS : 0;
    }

    /**
     * The seats of an event that exists, as of the latest commit. Not to be loaded from within a unit of work, which
     * may see what is undone later.
     */
    public SeatSnapshot snapshot(long eventId) {
        var board = board(eventId);
        var snapshot = board.snapshot();
        return snapshot != null ? snapshot : fill(board, eventId);
    }

    /** Where the seats of an event that exists are. Not to be loaded from within a unit of work. */
    public Layout layout(long eventId) {
        var layout = board(eventId).layout();
        return layout != null ? layout : snapshot(eventId).layout();
    }

    /**
     * The news of the seats of an event that exists, beginning with what happened since a version that the listener
     * knows, or else with the version of now.
     */
    public Multi<SeatNews> listen(long eventId, @Nullable Long known) {
        snapshot(eventId);
        return feed.listen(eventId, board(eventId), known);
    }

    /** From within a unit of work: lets the board and its listeners follow once the change is committed. */
    public void follow(SeatChange change) {
        writer.afterCommit(() -> committed(change));
    }

    /** Has the board and its listeners follow a change that this or another replica has committed. */
    void committed(SeatChange change) {
        var board = boards.get(change.eventId());
        if (board != null) {
            board.apply(change);
            feed.wake(change.eventId());
        }
    }

    @Scheduled(every = "5m", delayed = "5m")
    void letGo() {
        var since = clock.instant().minus(KEPT_UNUSED).toEpochMilli();
        for (var eventId : boards.keySet()) {
            boards.computeIfPresent(
                    eventId, (id, board) -> board.unusedSince(since) && !feed.hasListeners(id) ? null : board);
        }
    }

    private SeatBoard board(long eventId) {
        return boards.compute(eventId, (id, known) -> {
            var board = known == null ? new SeatBoard(patience) : known;
            board.usedAt(clock.millis());
            return board;
        });
    }

    private SeatSnapshot fill(SeatBoard board, long eventId) {
        board.beginLoading();
        SeatSnapshot stored;
        try {
            stored = load(eventId);
        } catch (RuntimeException e) {
            board.giveUp();
            throw e;
        }
        board.fill(stored);
        return stored;
    }

    /** One statement reads the version and the seats of it, since a reader without a transaction sees each commit. */
    private SeatSnapshot load(long eventId) {
        List<?> rows = store.createNativeQuery("""
                        select event.first_seat_id, event.seats_version, seat_claim.seat_id, seat_claim.sold
                        from event left join seat_claim on seat_claim.seat_id
                            between event.first_seat_id and event.first_seat_id + event.total_seats - 1
                        where event.id = ?1""").setParameter(1, eventId).getResultList();
        var first = (Object[]) rows.getFirst();
        var layout = layouts.of(eventId, ((Number) first[0]).longValue());
        var states = new byte[layout.total()];
        for (var row : rows) {
            var columns = (Object[]) row;
            if (columns[2] != null) {
                var state = ((Number) columns[3]).intValue() == 1 ? SeatState.sold : SeatState.held;
                states[layout.index(((Number) columns[2]).longValue())] = state.code();
            }
        }
        return new SeatSnapshot(layout, ((Number) first[1]).longValue(), states);
    }
}
