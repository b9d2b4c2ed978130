package ticketing.protocol;

import static java.util.Objects.requireNonNull;
import static ticketing.protocol.Guard.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ticketing.protocol.Answer.Show;
import ticketing.protocol.Fact.HeldSeat;

/** What event-service promises: its events, their seats, and the holds by which the seats are taken. */
public final class SeatSide extends Spec<SeatSide.Store> {
    /** How an event stands, of what matters here. */
    public enum Sale {
        published,
        sold_out,
        cancelled
    }

    /** How a hold stands: open until a booking is known to have it. */
    public enum HoldState {
        open,
        adopted,
        ended
    }

    record Claim(UUID hold, boolean sold) {}

    record SeatHold(UUID id, long event, List<Long> seats, HoldState state, Instant since) {
        SeatHold become(HoldState next) {
            return new SeatHold(id, event, seats, next, since);
        }
    }

    static final class Store extends Spec.Store<Store> {
        final Map<Long, Show> shows = new TreeMap<>();
        final Map<Long, Claim> claims = new TreeMap<>();
        final Map<UUID, SeatHold> holds = new LinkedHashMap<>();

        @Override
        Store copy() {
            var copy = new Store();
            copy.answers.putAll(answers);
            copy.inbox.addAll(inbox);
            copy.shows.putAll(shows);
            copy.claims.putAll(claims);
            copy.holds.putAll(holds);
            return copy;
        }
    }

    private final Map<Long, List<Long>> seats;
    private final Duration grace;
    private long sweeping;

    SeatSide(Plan plan) {
        super(new Store(), plan.dropped());
        seats = plan.halls().stream()
                .collect(Collectors.toMap(hall -> hall.show().event(), Plan.Hall::seats));
        grace = plan.grace();
        plan.halls().forEach(hall -> store.shows.put(hall.show().event(), hall.show()));
    }

    @Override
    void called(long call, Request request) {
        switch (request) {
            case Request.Hold hold -> commit(call, () -> hold(hold));
            case Request.Release(UUID hold) -> commit(call, () -> release(hold));
            case Request.CancelEvent(long event) -> commit(call, () -> cancel(event));
            default -> throw new IllegalArgumentException("Not for seats: " + request);
        }
    }

    /** What the hold id holds: what is asked for now, or what it took when it was first asked for. */
    private Answer hold(Request.Hold asked) {
        var known = store.holds.get(asked.hold());
        if (known == null || (known.state() == HoldState.ended && !keeps(hold_used_once))) {
            return take(asked);
        }
        if (known.event() != asked.event()) {
            throw new Refusal(409, "hold_of_other_event");
        }
        if (known.state() == HoldState.ended) {
            throw new Refusal(409, "hold_released");
        }
        return new Answer.Held(known.id(), show(known.event()), known.seats());
    }

    private Answer take(Request.Hold asked) {
        if (show(asked.event()).sale() != Sale.published) {
            throw new Refusal(409, "event_not_on_sale");
        }
        if (keeps(seats_taken_once) && asked.seats().stream().anyMatch(store.claims::containsKey)) {
            throw new Refusal(409, "seats_unavailable");
        }
        var taken = asked.seats().stream().sorted().toList();
        store.holds.put(asked.hold(), new SeatHold(asked.hold(), asked.event(), taken, HoldState.open, now));
        taken.forEach(seat -> store.claims.put(seat, new Claim(asked.hold(), false)));
        return new Answer.Held(asked.hold(), show(asked.event()), taken);
    }

    private Answer release(UUID id) {
        var hold = store.holds.get(id);
        if (hold != null && hold.state() == HoldState.open) {
            end(hold);
        }
        return new Answer.Done();
    }

    private Answer cancel(long event) {
        if (show(event).sale() != Sale.cancelled) {
            become(event, Sale.cancelled);
        }
        return new Answer.Done();
    }

    // --- bookings decide

    @Override
    void apply(Fact fact) {
        if (fact instanceof Fact.OfBooking booking) {
            switch (booking.kind()) {
                case "created", "seats_changed" -> keep(booking);
                case "confirmed" -> {
                    keep(booking);
                    sell(booking);
                }
                case "cancelled", "refunded" -> letGo(booking);
                default -> {}
            }
        }
    }

    private void keep(Fact.OfBooking booking) {
        var kept = holds(booking.seats());
        move(kept, HoldState.open, HoldState.adopted);
        free(booking.event(), booking.released());
        var givenUp = holds(booking.released());
        givenUp.removeAll(kept);
        givenUp.forEach(this::end);
    }

    private void sell(Fact.OfBooking booking) {
        booking.seats().stream()
                .filter(this::has)
                .forEach(seat -> store.claims.put(seat.seat(), new Claim(seat.hold(), true)));
        if (show(booking.event()).sale() == Sale.published && isSold(booking.event())) {
            become(booking.event(), Sale.sold_out);
        }
    }

    private void letGo(Fact.OfBooking booking) {
        var all = Stream.concat(booking.seats().stream(), booking.released().stream())
                .toList();
        free(booking.event(), all);
        holds(all).forEach(this::end);
    }

    // --- holds that no booking has adopted

    @Override
    void turn(long call, Sweep sweep) {
        if (isUnderWay(sweeping)) {
            return;
        }
        sweeping = call;
        var orphans = store.holds.values().stream()
                .filter(hold -> hold.state() == HoldState.open)
                .filter(hold -> hold.since().isBefore(now.minus(grace)) || !keeps(Guard.grace))
                .toList();
        settle(call, orphans);
    }

    /** Asks for each of these holds whether it is a booking; where that can't be asked now, the next turn will. */
    private void settle(long call, List<SeatHold> orphans) {
        if (orphans.isEmpty()) {
            return;
        }
        var orphan = orphans.getFirst();
        var others = orphans.subList(1, orphans.size());
        if (!keeps(freed_when_told)) {
            end(orphan);
            settle(call, others);
            return;
        }
        ask(call, new Request.Fence(orphan.id()), 0, answer -> {
            if (answer instanceof Answer.Fenced(boolean booked)) {
                if (booked) {
                    move(Set.of(orphan.id()), HoldState.open, HoldState.adopted);
                } else {
                    end(orphan);
                }
                settle(call, others);
            }
        });
    }

    // --- the words of all this

    private void end(SeatHold hold) {
        free(
                hold.event(),
                hold.seats().stream().map(seat -> new HeldSeat(seat, hold.id())).toList());
        end(hold.id());
    }

    private void free(long event, List<HeldSeat> seats) {
        var freed = seats.stream().filter(this::has).toList();
        freed.forEach(seat -> store.claims.remove(seat.seat()));
        if (!freed.isEmpty() && show(event).sale() == Sale.sold_out) {
            become(event, Sale.published);
        }
    }

    private boolean has(HeldSeat seat) {
        var claim = store.claims.get(seat.seat());
        return claim != null && (claim.hold().equals(seat.hold()) || !keeps(freed_of_its_hold));
    }

    private void end(UUID hold) {
        store.holds.computeIfPresent(hold, (_, known) -> known.become(HoldState.ended));
    }

    private void move(Collection<UUID> holds, HoldState from, HoldState to) {
        for (var id : holds) {
            store.holds.computeIfPresent(id, (_, hold) -> hold.state() == from ? hold.become(to) : hold);
        }
    }

    private static Set<UUID> holds(List<HeldSeat> seats) {
        return seats.stream().map(HeldSeat::hold).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isSold(long event) {
        return claims(event).filter(Claim::sold).count() == seatsOf(event).size();
    }

    private Stream<Claim> claims(long event) {
        return seatsOf(event).stream().map(store.claims::get).filter(Objects::nonNull);
    }

    private List<Long> seatsOf(long event) {
        return seats.getOrDefault(event, List.of());
    }

    private Show show(long event) {
        return requireNonNull(store.shows.get(event));
    }

    private void become(long event, Sale sale) {
        var show = new Show(event, show(event).version() + 1, sale);
        store.shows.put(event, show);
        publish(new Fact.OfEvent(event, sale.name(), show.version()));
    }

    @Override
    public List<String> state() {
        var lines = new ArrayList<String>();
        store.shows.values().forEach(show -> {
            var taken = claims(show.event()).count();
            var sold = claims(show.event()).filter(Claim::sold).count();
            lines.add(Side.line("event", show.event(), show.version(), show.sale(), taken, sold));
        });
        store.claims.forEach((seat, claim) -> lines.add(Side.line("seat", seat, claim.hold(), claim.sold())));
        store.holds
                .values()
                .forEach(hold -> lines.add(Side.line("hold", hold.id(), hold.event(), hold.seats(), hold.state())));
        return lines;
    }
}
