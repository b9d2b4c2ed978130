package ticketing.event.seat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may ask of the seats of one event, in memory: one byte per seat, and the latest changes.
 *
 * <p>Begins empty, and is filled from the store by whoever asks first; what is committed while that is being read waits
 * here. From then on it follows the commits in their order. Where replicas commit, one may come to know of its own before
 * it hears of an earlier one of another: so many wait. Should one be missing, it empties itself, to be filled again.
 */
final class SeatBoard {
    private static final int REMEMBERED_CHANGES = 1_024;

    private final Deque<SeatChange> recent = new ArrayDeque<>();
    private final List<SeatChange> early = new ArrayList<>();
    private final NavigableMap<Long, SeatChange> waiting = new TreeMap<>();
    private final int patience;
    private @Nullable Layout layout;
    private byte @Nullable [] states;
    private long version;
    private int loading;
    private volatile long usedAt;

    /** A board on which so many changes may wait for an earlier one. */
    SeatBoard(int patience) {
        this.patience = patience;
    }

    /** The states now; null where the board is to be filled first. */
    synchronized @Nullable SeatSnapshot snapshot() {
        return states == null || layout == null ? null : new SeatSnapshot(layout, version, states.clone());
    }

    /** Where the seats are; null where the board is to be filled first. */
    synchronized @Nullable Layout layout() {
        return layout;
    }

    synchronized long version() {
        return version;
    }

    /** What happened after a version; a reset where that is too long ago, or no version of this event. */
    synchronized SeatNews since(long known) {
        var oldest = recent.isEmpty() ? version : recent.getFirst().version() - 1;
        if (states == null || known < oldest || known > version) {
            return new SeatNews.Reset(version);
        }
        var changed = new LinkedHashMap<Long, SeatState>();
        for (var change : recent) {
            if (change.version() > known) {
                change.moves().forEach(move -> changed.put(move.seatId(), move.state()));
            }
        }
        return new SeatNews.Changed(known, version, changed);
    }

    /** Somebody begins to read the store, and will call {@link #fill} or {@link #giveUp}. */
    synchronized void beginLoading() {
        loading++;
    }

    synchronized void giveUp() {
        loading--;
        early.clear();
    }

    /** Sets what the store had at a version; passed over where the board is filled already. */
    synchronized void fill(SeatSnapshot stored) {
        loading--;
        if (states == null) {
            layout = stored.layout();
            states = stored.states().clone();
            version = stored.version();
            recent.clear();
            waiting.clear();
            List.copyOf(early).forEach(this::apply);
        }
        early.clear();
    }

    /** Follows a commit. */
    synchronized void apply(SeatChange change) {
        if (states == null || layout == null) {
            if (loading > 0) {
                early.add(change);
            }
        } else if (change.version() > version) {
            waiting.put(change.version(), change);
            followInOrder(layout, states);
        }
    }

    private void followInOrder(Layout places, byte[] now) {
        while (!waiting.isEmpty() && waiting.firstKey() == version + 1) {
            follow(waiting.pollFirstEntry().getValue(), places, now);
        }
        if (waiting.size() > patience) {
            version = waiting.lastKey();
            empty();
        }
    }

    /** Forgets the states, to be filled again. */
    synchronized void empty() {
        states = null;
        waiting.clear();
    }

    private void follow(SeatChange change, Layout places, byte[] now) {
        version = change.version();
        for (var move : change.moves()) {
            now[places.index(move.seatId())] = move.state().code();
        }
        recent.addLast(change);
        if (recent.size() > REMEMBERED_CHANGES) {
            recent.removeFirst();
        }
    }

    void usedAt(long millis) {
        usedAt = millis;
    }

    boolean unusedSince(long millis) {
        return usedAt < millis;
    }
}
