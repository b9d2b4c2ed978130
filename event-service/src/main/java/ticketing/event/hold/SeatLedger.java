package ticketing.event.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import ticketing.event.catalog.Event;
import ticketing.event.catalog.EventLog;
import ticketing.event.catalog.Events;
import ticketing.event.catalog.SeatCounts;
import ticketing.event.seat.Claims;
import ticketing.event.seat.SeatBoards;
import ticketing.event.seat.SeatChange;
import ticketing.event.seat.SeatChange.Move;
import ticketing.event.seat.SeatState;
import ticketing.kit.http.Refusal;
import ticketing.kit.outbox.Outbox;

/**
 * Moves seats between free, held and sold: the claims, the event's counts and state, and the news of it, in one unit of
 * work. Seats that another hold has are never touched. Only from within a unit of work.
 */
@ApplicationScoped
class SeatLedger {
    static final String CHANGED = "ticketing.seats.changed.v1";

    private final Claims claims;
    private final Events events;
    private final EventLog log;
    private final SeatBoards boards;
    private final Outbox outbox;

    SeatLedger(Claims claims, Events events, EventLog log, SeatBoards boards, Outbox outbox) {
        this.claims = claims;
        this.events = events;
        this.log = log;
        this.boards = boards;
        this.outbox = outbox;
    }

    /** The seats that a hold names. */
    record HeldBy(String holdId, List<Long> seatIds) {}

    record SeatsChanged(long eventId, List<Move> changes) {}

    /**
     * Takes all these seats of an event that is on sale, or refuses with those that are gone.
     *
     * @return the event's version
     */
    long hold(long eventId, String holdId, List<Long> seatIds, Instant now) {
        var counted = events.countHeld(eventId, seatIds.size(), now).orElseThrow(() -> whyNot(eventId, seatIds, now));
        if (claims.take(holdId, seatIds) < seatIds.size()) {
            throw Refusals.unavailable(claims.lost(holdId, seatIds));
        }
        publish(eventId, counted, moves(seatIds, SeatState.held, holdId));
        return counted.version();
    }

    private Refusal whyNot(long eventId, List<Long> seatIds, Instant now) {
        mustBeOnSale(events.get(eventId), now);
        return Refusals.unavailable(claims.taken(seatIds));
    }

    /** Refuses where no seat of this event can be taken now. */
    void mustBeOnSale(Event event, Instant now) {
        if (!event.isOnSale()) {
            throw Refusals.notOnSale(event.status());
        }
        if (event.hasStarted(now)) {
            throw Refusals.started();
        }
    }

    /** Takes for the hold what is free of these seats, even where nothing is on sale any more: a booking has them. */
    void takeBack(long eventId, String holdId, List<Long> seatIds) {
        var free = new ArrayList<>(seatIds);
        free.removeAll(claims.taken(seatIds));
        if (!free.isEmpty()) {
            claims.take(holdId, free);
            publish(eventId, events.countTakenBack(eventId, free.size()), moves(free, SeatState.held, holdId));
        }
    }

    /** Sells what these holds still hold of these seats. */
    void sell(long eventId, Collection<HeldBy> seats) {
        var moves = new ArrayList<Move>();
        for (var held : seats) {
            moves.addAll(moves(claims.sell(held.holdId(), held.seatIds()), SeatState.sold, held.holdId()));
        }
        if (!moves.isEmpty()) {
            var counted = events.countSold(eventId, moves.size());
            publish(eventId, counted, moves);
            if (counted.isSoldOut()) {
                follow(events.fresh(eventId), Event::seatsSold);
            }
        }
    }

    /** Frees what these holds still have of these seats, held or sold. */
    void free(long eventId, Collection<HeldBy> seats) {
        var moves = new ArrayList<Move>();
        var sold = 0;
        for (var had : seats) {
            var wereHeld = claims.free(had.holdId(), had.seatIds(), SeatState.held);
            var wereSold = claims.free(had.holdId(), had.seatIds(), SeatState.sold);
            moves.addAll(moves(wereHeld, SeatState.free, had.holdId()));
            moves.addAll(moves(wereSold, SeatState.free, had.holdId()));
            sold += wereSold.size();
        }
        if (!moves.isEmpty()) {
            publish(eventId, events.countFreed(eventId, moves.size() - sold, sold), moves);
            if (sold > 0) {
                follow(events.fresh(eventId), Event::seatsReturned);
            }
        }
    }

    private void follow(Event event, Predicate<Event> change) {
        if (change.test(event)) {
            log.became(event);
        }
    }

    private void publish(long eventId, SeatCounts counted, List<Move> moves) {
        outbox.publish(EventLog.SEATS, eventId, CHANGED, counted.seatsVersion(), new SeatsChanged(eventId, moves));
        boards.follow(new SeatChange(eventId, counted.seatsVersion(), List.copyOf(moves)));
    }

    private static List<Move> moves(List<Long> seatIds, SeatState state, String holdId) {
        return seatIds.stream().map(seatId -> new Move(seatId, state, holdId)).toList();
    }
}
