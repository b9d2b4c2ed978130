package ticketing.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import ticketing.protocol.BookingSide.Booking;
import ticketing.protocol.BookingSide.Payment;
import ticketing.protocol.BookingSide.Reason;
import ticketing.protocol.BookingSide.Status;
import ticketing.protocol.BookingSide.Tickets;
import ticketing.protocol.RefundSide.Outcome;
import ticketing.protocol.SeatSide.Claim;
import ticketing.protocol.SeatSide.HoldState;
import ticketing.protocol.SeatSide.Sale;
import ticketing.protocol.Side.Output;
import ticketing.protocol.Simulation.Violation;

/** What must hold whatever happens: some of it after each step, some once all is at rest. */
final class Invariants {
    private static final Set<String> ENDS = Set.of("cancelled", "refunded");
    private static final Set<String> SALES = Set.of("created", "confirmed");

    private final BookingSide bookings;
    private final SeatSide seats;
    private final RefundSide refunds;
    private final int offerLimit;
    private final Duration grace;
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> once = new HashSet<>();

    Invariants(BookingSide bookings, SeatSide seats, RefundSide refunds, Plan plan) {
        this.bookings = bookings;
        this.seats = seats;
        this.refunds = refunds;
        this.offerLimit = plan.offerLimit();
        this.grace = plan.grace();
    }

    // --- after each step

    /** Checks what this step of this side has made of everything. */
    void check(Party party, List<Output> outputs, Instant now) {
        for (var output : outputs) {
            switch (output) {
                case Output.Published(Fact fact) -> check(party, fact, now);
                case Output.Ask(long _, Request.Fence(var hold)) -> {
                    var since =
                            Objects.requireNonNull(seats.store.holds.get(hold)).since();
                    require(since.plus(grace).isBefore(now), "hold %s is not left its time", hold);
                }
                case Output.Ask _, Output.Reply _ -> {}
            }
        }
        if (!outputs.isEmpty()) {
            bookings.all().forEach(this::checkStanding);
            bookings.all().filter(booking -> !booking.status.isOver()).forEach(this::checkClaims);
            checkCounts();
        }
    }

    private void check(Party party, Fact fact, Instant now) {
        var before = versions.put(party + " " + fact.key(), fact.version());
        require(before == null || before < fact.version(), "the versions of %s %d do not rise", party, fact.key());
        switch (fact) {
            case Fact.OfBooking booking -> check(booking, now);
            case Fact.OfRefund refund ->
                require(
                        !refund.kind().equals("approved") || once.add("decision on refund " + refund.key()),
                        "refund %d is decided twice",
                        refund.key());
            case Fact.OfEvent _ -> {}
        }
    }

    private void check(Fact.OfBooking fact, Instant now) {
        var booking = bookings.store.bookings.get(fact.key());
        if (booking == null || booking.version < fact.version()) {
            throw new Violation("booking %d is told of, and is not so".formatted(fact.key()));
        }
        if (ENDS.contains(fact.kind())) {
            require(once.add("end of booking " + fact.key()), "booking %d ends twice", fact.key());
            var isEarly = booking.reason == Reason.expired && now.isBefore(booking.until);
            require(!isEarly, "booking %d ends before its time", fact.key());
        }
        if (SALES.contains(fact.kind())) {
            require(now.isBefore(booking.until), "booking %d is %s after its time", fact.key(), fact.kind());
            var show = bookings.store.shows.get(fact.event());
            var isOver = show != null && show.sale() == Sale.cancelled;
            require(!isOver, "booking %d is %s after its event was cancelled", fact.key(), fact.kind());
        }
    }

    /** Money, tickets and state of a booking go together. */
    private void checkStanding(Booking booking) {
        var isSo = switch (booking.status) {
            case pending_payment -> is(booking, Payment.initiated, Tickets.none);
            case confirmed, refund_requested -> is(booking, Payment.paid, Tickets.issued);
            case refunded -> is(booking, Payment.refunded, Tickets.invalidated);
            case cancelled -> is(booking, Payment.failed, Tickets.none);
        };
        require(
                isSo,
                "booking %d is %s, %s, its tickets %s",
                booking.id,
                booking.status,
                booking.payment,
                booking.tickets);
    }

    private static boolean is(Booking booking, Payment payment, Tickets tickets) {
        return booking.payment == payment && booking.tickets == tickets;
    }

    /** Whoever has a claim to a seat here has it there: no seat is sold twice. */
    private void checkClaims(Booking booking) {
        for (var seat : booking.seats) {
            var claim = seats.store.claims.get(seat.seat());
            require(
                    claim != null && claim.hold().equals(seat.hold()),
                    "seat %d of booking %d is not held for it",
                    seat.seat(),
                    booking.id);
        }
    }

    private void checkCounts() {
        var customers = new HashSet<Long>();
        var uses = 0;
        for (var booking : bookings.store.bookings.values()) {
            require(customers.add(booking.customer), "customer %d asked for one booking and has two", booking.customer);
            uses += booking.withOffer && booking.status != Status.cancelled ? 1 : 0;
        }
        require(
                uses == bookings.store.offerUses,
                "the offer was used %d times, and counts %d",
                uses,
                bookings.store.offerUses);
        require(uses <= offerLimit, "the offer was used %d times", uses);
    }

    // --- at rest

    /** Checks that everybody has come to the same end. */
    void checkAtRest() {
        var owed = new TreeMap<Long, Claim>();
        bookings.all().forEach(booking -> {
            require(booking.status != Status.pending_payment, "booking %d waits for ever", booking.id);
            var sale =
                    Objects.requireNonNull(seats.store.shows.get(booking.event)).sale();
            require(sale != Sale.cancelled || booking.status.isOver(), "booking %d outlives its event", booking.id);
            if (!booking.status.isOver()) {
                booking.seats.forEach(seat -> owed.put(seat.seat(), new Claim(seat.hold(), true)));
            }
            checkRefund(booking);
        });
        require(
                owed.equals(seats.store.claims),
                "the seats of live bookings are %s, but %s are taken",
                owed,
                seats.store.claims);
        seats.store
                .holds
                .values()
                .forEach(hold -> require(hold.state() != HoldState.open, "hold %s waits for ever", hold.id()));
    }

    private void checkRefund(Booking booking) {
        if (booking.request == null) {
            return;
        }
        var refund = refunds.store.refunds.get(booking.request);
        if (refund == null) {
            throw new Violation("nobody knows that customer %d wants money back".formatted(booking.customer));
        }
        require(
                refund.status() == booking.refund,
                "refund %d is %s, and its booking %s",
                refund.id(),
                refund.status(),
                String.valueOf(booking.refund));
        var approved = refund.approved();
        if (approved != null && booking.reason != Reason.event_cancelled) {
            var decided = approved ? Outcome.completed : Outcome.rejected;
            require(
                    refund.status() == decided,
                    "refund %d was to be %s, and is %s",
                    refund.id(),
                    decided,
                    refund.status());
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // ErrorProne's annotation isn't worth a dependency
    private static void require(boolean isSo, String otherwise, Object... details) {
        if (!isSo) {
            throw new Violation(otherwise.formatted(details));
        }
    }
}
