package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ticketing.booking.offer.Offers;
import ticketing.booking.payment.ProviderPayment;
import ticketing.booking.ticket.SeatOfTicket;
import ticketing.booking.ticket.Tickets;

/** How bookings are confirmed by their payment, each within a unit of work: they get their tickets, and that is told. */
@ApplicationScoped
class Confirmations {
    private final BookingPayments payments;
    private final BookedSeats seats;
    private final Offers offers;
    private final Tickets tickets;
    private final Changes changes;

    Confirmations(BookingPayments payments, BookedSeats seats, Offers offers, Tickets tickets, Changes changes) {
        this.payments = payments;
        this.seats = seats;
        this.offers = offers;
        this.tickets = tickets;
        this.changes = changes;
    }

    /** Confirms the pending booking that this payment is for, or refuses with the reason why it can't be. */
    BookingView confirm(ProviderPayment payment) {
        return issue(changes.orRefuse(payment.bookingId(), now -> payments.confirm(payment, now)));
    }

    /** Confirms the pending booking that this payment is for; false where it can't be. */
    boolean confirmIfPending(ProviderPayment payment) {
        var confirmed = payments.confirm(payment, changes.now());
        confirmed.ifPresent(this::issue);
        return confirmed.isPresent();
    }

    /** Brings back the expired booking that this payment is for, its seats under this hold, or refuses. */
    void revive(ProviderPayment payment, UUID holdId) {
        var revived = changes.orRefuse(payment.bookingId(), now -> payments.revive(payment, now));
        seats.reclaim(revived.id(), holdId);
        var offer = revived.offerId();
        if (offer != null && !offers.retake(offer)) {
            throw Refusals.changedMeanwhile(revived.id());
        }
        issue(revived);
    }

    private BookingView issue(Booking confirmed) {
        var booked = seats.of(confirmed.id());
        var issued = tickets.issue(confirmed.id(), confirmed.eventId(), places(booked));
        return changes.tell(BookingFacts.Kind.confirmed, changes.load(confirmed.id(), booked), issued);
    }

    private static List<SeatOfTicket> places(List<BookedSeat> seats) {
        return seats.stream()
                .map(seat -> new SeatOfTicket(seat.seatId(), seat.section(), seat.rowLabel(), seat.seatNumber()))
                .toList();
    }
}
