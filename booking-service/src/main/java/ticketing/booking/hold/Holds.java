package ticketing.booking.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import ticketing.kit.http.Refusal;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;

/**
 * Gets seats held for a booking, and decides once per hold id: it becomes a booking, or it is fenced and never can.
 *
 * <p>Event-service asks for the holds that no booking has claimed; one that isn't known here is fenced by the question.
 */
@ApplicationScoped
public class Holds {
    private static final Logger LOG = Logger.getLogger(Holds.class);
    private static final String RELEASED = "hold_released";
    private static final Set<String> OF_NO_USE = Set.of(RELEASED, "hold_of_other_event");

    private final EventService events;
    private final Writer writer;
    private final Sql sql;
    private final Clock clock;

    Holds(EventService events, Writer writer, Sql sql, Clock clock) {
        this.events = events;
        this.writer = writer;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Has the seats held and hands them to {@code use}, which books them in a unit of its own and calls {@link #book}
     * there. An id that was ended meanwhile, or used for other seats, is tried once more as a fresh one. Where
     * {@code use} refuses, the seats are free again.
     *
     * @param id the first id to try: the same for the same call, so that a call sent again finds its hold
     */
    public <T> T hold(UUID id, SeatWish wish, Function<HeldSeats, T> use) {
        for (var candidate : List.of(id, UUID.randomUUID())) {
            try {
                var held = events.hold(candidate, wish);
                if (held.fulfil(wish)) {
                    return used(held, use);
                }
            } catch (Refusal refusal) {
                if (!OF_NO_USE.contains(refusal.code())) {
                    throw refusal;
                }
            }
            LOG.infof("Hold %s can't be used any more", candidate);
        }
        throw Refusal.unavailable("hold_lost", "The seats could not be held", 1);
    }

    private <T> T used(HeldSeats held, Function<HeldSeats, T> use) {
        try {
            return use.apply(held);
        } catch (Refusal refusal) {
            if (refusal.status() < 500 && !fence(held.holdId())) {
                events.release(held.holdId());
            }
            throw refusal;
        }
    }

    /** Within a unit: the hold becomes a booking; refused if it was decided otherwise before. */
    public void book(UUID id) {
        if (!decide(id, true)) {
            throw Refusal.conflict(RELEASED, "The seats are no longer held");
        }
    }

    /** The hold became a booking, as the booking's topic tells; whatever was decided here is kept. */
    public void recall(UUID id) {
        if (decide(id, true)) {
            LOG.debugf("Hold %s is known again", id);
        }
    }

    /** Fences the hold unless it is a booking; true if it is one. */
    public boolean fence(UUID id) {
        return writer.write(() -> {
            if (decide(id, false)) {
                return false;
            }
            return sql.find(row -> row.getBoolean(1), "select booked from hold where hold_id = ?", id)
                    .orElseThrow();
        });
    }

    private boolean decide(UUID id, boolean booked) {
        return sql.update(
                        "insert into hold (hold_id, booked, created_at) values (?, ?, ?) on conflict do nothing",
                        id,
                        booked,
                        clock.instant())
                == 1;
    }
}
