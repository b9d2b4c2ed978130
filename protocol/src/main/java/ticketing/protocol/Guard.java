package ticketing.protocol;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Each thing that keeps the protocol safe, so that a test can take it away and see what breaks. The specification
 * without one of them is wrong: the simulation finds out, and so does a comparison with the service that has it.
 */
public enum Guard {
    /** Booking-service remembers that it said "this hold is no booking", and keeps to it. */
    fence(Party.bookings),
    /** A booking is written only while its event is not known to be cancelled. */
    sale_ends_with_event(Party.bookings),
    /** A booking is confirmed only while its event is not known to be cancelled. */
    payment_ends_with_event(Party.bookings),
    /** A booking is paid only before its time is over. */
    payment_in_time(Party.bookings),
    /** The sweep ends only bookings whose time is over. */
    expiry_in_time(Party.bookings),
    /** The sweep ends only bookings that are not paid. */
    expiry_of_pending(Party.bookings),
    /** The use of an offer is counted only while it has uses left. */
    offer_limit(Party.bookings),
    /** A booking that ends unpaid gives the use of its offer back. */
    offer_given_back(Party.bookings),
    /** Money goes back only for the booking that waits for it. */
    refund_once(Party.bookings),
    /** Seats are changed only in the booking that was looked at, not in what became of it since. */
    change_of_what_was_seen(Party.bookings),
    /** The answer of a key is committed with its effect. */
    idempotency(Party.bookings),
    /** A seat is taken only where nobody has it. */
    seats_taken_once(Party.seats),
    /** A hold id takes seats once, and none after its end. */
    hold_used_once(Party.seats),
    /** Seats are freed only where booking-service has said so. */
    freed_when_told(Party.seats),
    /** A young hold is left alone: its booking may be under way. */
    grace(Party.seats),
    /** What is freed is freed of the hold that is meant, not of whoever has the seat now. */
    freed_of_its_hold(Party.seats),
    /** A refund is decided once. */
    decided_once(Party.refunds),
    /** A decision is published, so that it is carried out even if booking-service could not be asked. */
    decision_told(Party.refunds),
    /** A request is closed by what came of it, and not by what became of its booking. */
    closed_by_its_outcome(Party.refunds),
    /** A request that was granted is kept, even if the one who asked crashed. */
    request_kept(Party.refunds),
    /** A fact is committed with the change that it tells of. */
    outbox,
    /** A fact takes effect once. */
    inbox,
    /** Facts of one aggregate come in the order in which they happened. */
    order;

    private final Optional<Party> party;

    Guard() {
        this.party = Optional.empty();
    }

    Guard(Party party) {
        this.party = Optional.of(party);
    }

    /** The guards that this side keeps, apart from those that are everybody's. */
    public static Stream<Guard> of(Party party) {
        return Arrays.stream(values()).filter(guard -> guard.party.equals(Optional.of(party)));
    }
}
