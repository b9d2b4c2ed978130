package ticketing.protocol;

import static ticketing.protocol.Guard.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ticketing.protocol.Answer.Held;
import ticketing.protocol.Answer.Lost;
import ticketing.protocol.Answer.Refused;
import ticketing.protocol.Answer.Show;
import ticketing.protocol.Fact.HeldSeat;
import ticketing.protocol.RefundSide.Outcome;
import ticketing.protocol.SeatSide.Sale;

/** What booking-service promises: its bookings, the holds it has decided on, and the uses of an offer. */
public final class BookingSide extends Spec<BookingSide.Store> {
    private static final int MOST_EXTENSIONS = 3;
    private static final Set<String> OF_NO_USE = Set.of("hold_released", "hold_of_other_event");

    /** Where a booking stands. */
    public enum Status {
        pending_payment,
        confirmed,
        refund_requested,
        refunded,
        cancelled;

        boolean isOver() {
            return this == refunded || this == cancelled;
        }
    }

    /** Where the one payment of a booking stands. */
    public enum Payment {
        initiated,
        paid,
        failed,
        refunded
    }

    /** Why a booking ended. */
    public enum Reason {
        payment_failed,
        given_up,
        expired,
        event_cancelled,
        refund
    }

    /** What the tickets of a booking are worth. */
    public enum Tickets {
        none,
        issued,
        invalidated
    }

    static final class Booking implements Cloneable {
        final long id;
        final long customer;
        final long event;
        final boolean withOffer;
        long version = 1;
        Status status = Status.pending_payment;
        Payment payment = Payment.initiated;
        Tickets tickets = Tickets.none;

        @Nullable
        Reason reason;

        @Nullable
        UUID request;

        @Nullable
        Outcome refund;

        int extensions;
        Instant until;
        List<HeldSeat> seats;

        Booking(long id, long customer, long event, boolean withOffer, Instant until, List<HeldSeat> seats) {
            this.id = id;
            this.customer = customer;
            this.event = event;
            this.withOffer = withOffer;
            this.until = until;
            this.seats = seats;
        }

        boolean isPending(Instant now) {
            return status == Status.pending_payment && now.isBefore(until);
        }

        boolean has(long seat) {
            return seats.stream().anyMatch(held -> held.seat() == seat);
        }

        @Override
        public Booking clone() {
            try {
                return (Booking) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class Store extends Spec.Store<Store> {
        final Map<Long, Booking> bookings = new TreeMap<>();
        final Map<UUID, Boolean> decidedHolds = new LinkedHashMap<>();
        final Map<Long, Show> shows = new TreeMap<>();
        final Map<Long, Boolean> cancellations = new TreeMap<>();
        long lastBooking;
        int offerUses;

        @Override
        Store copy() {
            var copy = new Store();
            copy.answers.putAll(answers);
            copy.inbox.addAll(inbox);
            bookings.forEach((id, booking) -> copy.bookings.put(id, booking.clone()));
            copy.decidedHolds.putAll(decidedHolds);
            copy.shows.putAll(shows);
            copy.cancellations.putAll(cancellations);
            copy.lastBooking = lastBooking;
            copy.offerUses = offerUses;
            return copy;
        }
    }

    private final Duration holdPeriod;
    private final int offerLimit;

    BookingSide(Plan plan) {
        super(new Store(), plan.dropped());
        holdPeriod = plan.holdPeriod();
        offerLimit = plan.offerLimit();
        store.lastBooking = plan.lastBooking();
    }

    @Override
    void called(long call, Request request) {
        switch (request) {
            case Request.Book book -> once(call, book.key(), () -> book(call, book));
            case Request.Change change -> change(call, change);
            case Request.Extend(String key, long customer, long id) ->
                once(call, key, () -> extend(call, customer, id));
            case Request.GiveUp(String key, long customer, long id) ->
                once(call, key, () -> giveUp(call, customer, id));
            case Request.Pay pay -> once(call, pay.key(), () -> pay(call, pay));
            case Request.Fence(UUID hold) -> reply(call, new Answer.Fenced(unit(() -> fence(hold))));
            case Request.RequestRefund asked -> commit(call, () -> requestRefund(asked));
            case Request.CarryOut(UUID refund, long id, boolean approve) ->
                commit(call, () -> decide(id, refund, approve));
            default -> throw new IllegalArgumentException("Not for bookings: " + request);
        }
    }

    // --- booking, and changing what is booked

    private void book(long call, Request.Book wish) {
        if (wish.withOffer()) {
            requireOffer();
        }
        var candidates = List.of(id(wish.key(), "hold"), freshId());
        hold(
                call,
                wish.event(),
                wish.seats(),
                candidates,
                held -> commit(call, () -> {
                    decide(held.hold());
                    if (isCancelled(held.show()) && keeps(sale_ends_with_event)) {
                        throw new Refusal(409, "event_not_on_sale");
                    }
                    if (wish.withOffer()) {
                        takeOffer();
                    }
                    return shown(add(wish, held));
                }));
    }

    /** Has the seats held under the first of these ids that is of use, and books them; they are free where that is refused. */
    private void hold(long call, long event, List<Long> seats, List<UUID> candidates, Consumer<Held> use) {
        if (candidates.isEmpty()) {
            throw new Refusal(503, "hold_lost");
        }
        Runnable next = () -> hold(call, event, seats, candidates.subList(1, candidates.size()), use);
        ask(call, new Request.Hold(candidates.getFirst(), event, seats), RETRIES, answer -> {
            switch (answer) {
                case Held held
                when held.show().event() == event && Set.copyOf(held.seats()).equals(Set.copyOf(seats)) ->
                    use(call, held, use, next);
                case Held _ -> next.run();
                case Refused(int _, String code) when OF_NO_USE.contains(code) -> next.run();
                case Refused(int status, String code) -> throw new Refusal(status, code);
                case Lost _ -> throw new Refusal(503, "event_service_unavailable");
                default -> throw new IllegalArgumentException("No answer to a hold: " + answer);
            }
        });
    }

    private void use(long call, Held held, Consumer<Held> use, Runnable next) {
        try {
            use.accept(held);
        } catch (Refusal refusal) {
            Runnable goOn = () -> {
                if (!OF_NO_USE.contains(refusal.answer.code())) {
                    throw refusal;
                }
                next.run();
            };
            if (fence(held.hold())) {
                goOn.run();
            } else {
                ask(call, new Request.Release(held.hold()), RETRIES, _ -> goOn.run());
            }
        }
    }

    private Booking add(Request.Book wish, Held held) {
        var seats = of(held);
        requireUnclaimed(seats);
        var booking = new Booking(
                ++store.lastBooking, wish.customer(), wish.event(), wish.withOffer(), now.plus(holdPeriod), seats);
        store.bookings.put(booking.id, booking);
        tell("created", booking, List.of());
        return booking;
    }

    private void change(long call, Request.Change change) {
        var seen = own(change.customer(), change.booking());
        requirePending(seen);
        var version = seen.version;
        var kept = seen.seats.stream()
                .filter(seat -> change.seats().contains(seat.seat()))
                .toList();
        var released = seen.seats.stream()
                .filter(seat -> !change.seats().contains(seat.seat()))
                .toList();
        var added = change.seats().stream().filter(seat -> !seen.has(seat)).toList();
        if (added.isEmpty()) {
            reply(call, unit(() -> reseat(seen.id, version, kept, released, List.of())));
            return;
        }
        hold(
                call,
                seen.event,
                added,
                List.of(freshId(), freshId()),
                held -> reply(call, unit(() -> {
                    decide(held.hold());
                    return reseat(seen.id, version, kept, released, of(held));
                })));
    }

    private Answer reseat(long id, long version, List<HeldSeat> kept, List<HeldSeat> released, List<HeldSeat> added) {
        var booking = get(id);
        requirePending(booking);
        requireOnSale(booking);
        if (booking.version != version && keeps(change_of_what_was_seen)) {
            throw new Refusal(409, "booking_changed");
        }
        requireUnclaimed(added);
        booking.seats = inOrder(kept, added);
        booking.version++;
        tell("seats_changed", booking, released);
        return shown(booking);
    }

    // --- what becomes of a pending booking

    private void extend(long call, long customer, long id) {
        var booking = own(customer, id);
        requirePending(booking);
        if (booking.extensions >= MOST_EXTENSIONS) {
            throw new Refusal(409, "extension_limit_reached");
        }
        commit(call, () -> {
            requireOnSale(booking);
            booking.extensions++;
            booking.until = now.plus(holdPeriod);
            booking.version++;
            tell("extended", booking, List.of());
            return shown(booking);
        });
    }

    private void pay(long call, Request.Pay pay) {
        var booking = own(pay.customer(), pay.booking());
        if (keeps(payment_in_time) || booking.status != Status.pending_payment) {
            requirePending(booking);
        }
        if (pay.funded() && !takesPlace(booking) && keeps(payment_ends_with_event)) {
            reply(call, shown(booking)); // the money was taken, and goes back: no verdict, so not kept under the key
            return;
        }
        commit(call, () -> pay.funded() ? confirm(booking) : giveUp(booking, Reason.payment_failed));
    }

    private Answer confirm(Booking booking) {
        booking.payment = Payment.paid;
        booking.tickets = Tickets.issued;
        become(Status.confirmed, booking);
        tell("confirmed", booking, List.of());
        return shown(booking);
    }

    private void giveUp(long call, long customer, long id) {
        var booking = own(customer, id);
        commit(call, () -> giveUp(booking, Reason.given_up));
    }

    private Answer giveUp(Booking booking, Reason reason) {
        if (booking.status != Status.pending_payment) {
            requirePending(booking);
        }
        cancel(booking, reason);
        return shown(booking);
    }

    private void cancel(Booking booking, Reason reason) {
        booking.payment = Payment.failed;
        end(booking, Status.cancelled, "cancelled", reason);
        if (booking.withOffer && keeps(offer_given_back)) {
            store.offerUses--;
        }
    }

    // --- refunds

    private Answer requestRefund(Request.RequestRefund asked) {
        var booking = own(asked.customer(), asked.booking());
        if (booking.status == Status.confirmed && booking.request == null) {
            booking.request = asked.request();
            booking.refund = Outcome.requested;
            become(Status.refund_requested, booking);
            tell("refund_requested", booking, List.of());
        } else if (booking.request == null) {
            throw new Refusal(409, "booking_not_confirmed");
        } else if (!booking.request.equals(asked.request())) {
            throw new Refusal(409, "refund_already_requested");
        }
        return new Answer.Granted(booking.id, booking.event, booking.customer);
    }

    /** Carries a decision out, once, whichever way it comes. */
    private Answer decide(long id, UUID request, boolean approve) {
        var booking = store.bookings.get(id);
        if (booking == null || !request.equals(booking.request)) {
            throw new Refusal(404, "refund_request_not_found");
        }
        var waits = booking.status == Status.refund_requested;
        if (approve && (waits || !keeps(refund_once))) {
            booking.refund = Outcome.completed;
            refund(booking, Reason.refund);
        } else if (!approve && waits) {
            booking.refund = Outcome.rejected;
            become(Status.confirmed, booking);
            tell("refund_rejected", booking, List.of());
        }
        return new Answer.CarriedOut(booking.status, Objects.requireNonNull(booking.refund));
    }

    private void refund(Booking booking, Reason reason) {
        booking.payment = Payment.refunded;
        booking.tickets = Tickets.invalidated;
        end(booking, Status.refunded, "refunded", reason);
    }

    // --- what is told, and what is done by itself

    @Override
    void apply(Fact fact) {
        switch (fact) {
            case Fact.OfEvent(long event, String kind, long version) -> {
                var show = new Show(event, version, Sale.valueOf(kind));
                learn(show);
                if (show.sale() == Sale.cancelled) {
                    store.cancellations.putIfAbsent(event, true);
                }
            }
            case Fact.OfRefund(long _, String kind, long _, long booking, UUID request) -> {
                if (kind.equals("approved") || kind.equals("rejected")) {
                    carryOut(booking, request, kind.equals("approved"));
                }
            }
            case Fact.OfBooking _ -> {}
        }
    }

    private void carryOut(long booking, UUID request, boolean approve) {
        try {
            decide(booking, request, approve);
        } catch (Refusal unknown) {
            // there is nobody to be told
        }
    }

    @Override
    void turn(long call, Sweep sweep) {
        switch (sweep) {
            case lapsed_bookings ->
                all().filter(this::isLapsed)
                        .sorted(Comparator.comparing(booking -> booking.until))
                        .forEach(booking -> cancel(booking, Reason.expired));
            case cancelled_events ->
                store.cancellations.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .findFirst()
                        .ifPresent(open -> endBookings(open.getKey()));
            case orphaned_holds -> throw new IllegalArgumentException("Not for bookings: " + sweep);
        }
    }

    private boolean isLapsed(Booking booking) {
        return (booking.status == Status.pending_payment || (!keeps(expiry_of_pending) && !booking.status.isOver()))
                && (!now.isBefore(booking.until) || !keeps(expiry_in_time));
    }

    private void endBookings(long event) {
        var live = all().filter(booking -> booking.event == event && !booking.status.isOver())
                .toList();
        live.forEach(booking -> {
            if (booking.status == Status.pending_payment) {
                cancel(booking, Reason.event_cancelled);
            } else {
                booking.refund = booking.status == Status.confirmed ? booking.refund : Outcome.completed;
                refund(booking, Reason.event_cancelled);
            }
        });
        if (live.isEmpty()) {
            store.cancellations.put(event, false);
        }
    }

    // --- holds: each is decided once

    private void decide(UUID hold) {
        if (store.decidedHolds.putIfAbsent(hold, true) != null) {
            throw new Refusal(409, "hold_released");
        }
    }

    /** Whether the hold is a booking; if not, it never will be. */
    private boolean fence(UUID hold) {
        return keeps(fence)
                ? booked(store.decidedHolds.putIfAbsent(hold, false))
                : booked(store.decidedHolds.get(hold));
    }

    private static boolean booked(@Nullable Boolean decided) {
        return decided != null && decided;
    }

    // --- the words of all this

    Stream<Booking> all() {
        return store.bookings.values().stream();
    }

    private Booking get(long id) {
        var booking = store.bookings.get(id);
        if (booking == null) {
            throw new Refusal(404, "booking_not_found");
        }
        return booking;
    }

    private Booking own(long customer, long id) {
        var booking = get(id);
        if (booking.customer != customer) {
            throw new Refusal(404, "booking_not_found");
        }
        return booking;
    }

    private void requirePending(Booking booking) {
        if (booking.isPending(now)) {
            return;
        }
        var isLate = booking.status == Status.pending_payment || booking.reason == Reason.expired;
        throw new Refusal(409, isLate ? "booking_expired" : "booking_not_pending");
    }

    private void requireOnSale(Booking booking) {
        if (!takesPlace(booking)) {
            throw new Refusal(409, "event_not_on_sale");
        }
    }

    private boolean takesPlace(Booking booking) {
        var show = store.shows.get(booking.event);
        return show == null || show.sale() != Sale.cancelled;
    }

    private void requireUnclaimed(List<HeldSeat> seats) {
        var wanted = new HashSet<>(seats.stream().map(HeldSeat::seat).toList());
        if (all().anyMatch(booking ->
                !booking.status.isOver() && booking.seats.stream().anyMatch(seat -> wanted.contains(seat.seat())))) {
            throw new Refusal(409, "seats_unavailable");
        }
    }

    private boolean isCancelled(Show told) {
        learn(told);
        return known(told.event()).sale() == Sale.cancelled;
    }

    private void learn(Show show) {
        if (known(show.event()).version() < show.version()) {
            store.shows.put(show.event(), show);
        }
    }

    private Show known(long event) {
        return store.shows.getOrDefault(event, new Show(event, 0, Sale.published));
    }

    private void requireOffer() {
        if (store.offerUses >= offerLimit) {
            throw new Refusal(400, "offer_exhausted");
        }
    }

    private void takeOffer() {
        if (keeps(offer_limit)) {
            requireOffer();
        }
        store.offerUses++;
    }

    private static void become(Status status, Booking booking) {
        booking.status = status;
        booking.version++;
    }

    private void end(Booking booking, Status status, String kind, Reason reason) {
        booking.reason = reason;
        become(status, booking);
        tell(kind, booking, List.of());
    }

    private void tell(String kind, Booking booking, List<HeldSeat> released) {
        publish(new Fact.OfBooking(
                booking.id,
                kind,
                booking.version,
                booking.customer,
                booking.event,
                booking.seats,
                released,
                booking.request));
    }

    private static List<HeldSeat> of(Held held) {
        return inOrder(
                held.seats().stream()
                        .map(seat -> new HeldSeat(seat, held.hold()))
                        .toList(),
                List.of());
    }

    private static List<HeldSeat> inOrder(List<HeldSeat> some, List<HeldSeat> others) {
        var seats = new ArrayList<>(some);
        seats.addAll(others);
        seats.sort(Comparator.comparingLong(HeldSeat::seat));
        return List.copyOf(seats);
    }

    private static Answer shown(Booking booking) {
        var seats = booking.seats.stream().map(HeldSeat::seat).toList();
        return new Answer.Shown(booking.id, booking.status, booking.payment, booking.reason, booking.until, seats);
    }

    @Override
    public List<String> state() {
        var lines = new ArrayList<String>();
        all().forEach(booking -> lines.add(Side.line(
                "booking",
                booking.id,
                booking.version,
                booking.status,
                booking.payment,
                booking.reason,
                booking.refund,
                booking.extensions,
                booking.tickets,
                booking.seats)));
        store.decidedHolds.forEach((hold, booked) -> lines.add(Side.line("hold", hold, booked)));
        store.shows.values().forEach(show -> lines.add(Side.line("event", show.event(), show.version(), show.sale())));
        store.cancellations.forEach((event, isOpen) -> lines.add(Side.line("cancellation", event, isOpen)));
        lines.add(Side.line("offer", store.offerUses));
        return lines;
    }
}
