package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ticketing.booking.payment.Authorization;
import ticketing.booking.payment.PaymentOrder;
import ticketing.booking.payment.PaymentProvider;
import ticketing.booking.ticket.SeatOfTicket;
import ticketing.booking.ticket.Tickets;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;

/**
 * Has a pending booking paid: the provider is asked first, outside of any unit of work, then one commit decides. Only
 * that commit knows whether the booking is still pending, in time and at the price that was authorized.
 */
@ApplicationScoped
class PayBooking {
    private final PaymentProvider provider;
    private final Bookings bookings;
    private final Changes changes;
    private final Endings endings;
    private final Tickets tickets;

    PayBooking(PaymentProvider provider, Bookings bookings, Changes changes, Endings endings, Tickets tickets) {
        this.provider = provider;
        this.bookings = bookings;
        this.changes = changes;
        this.endings = endings;
        this.tickets = tickets;
    }

    /** Pays this booking as it was seen, or has it cancelled when the payment is declined. */
    Answer pay(Booking seen, String method, boolean simulateSuccess, Call call) {
        changes.requirePending(seen);
        var order = new PaymentOrder(
                call.id("payment"), seen.id(), seen.price().totalCents(), seen.currency(), method, simulateSuccess);
        return switch (provider.authorize(order)) {
            case Authorization.Approved(var reference) -> call.commit(() -> confirm(seen, method, reference));
            case Authorization.Declined() ->
                call.commit(() -> Answer.ok(endings.giveUp(seen.id(), EndReason.payment_failed)));
        };
    }

    private Answer confirm(Booking seen, String method, String reference) {
        changes.require(seen.id(), now -> bookings.confirm(seen, method, reference, now));
        var now = changes.load(seen.id());
        var issued = tickets.issue(seen.id(), seen.eventId(), places(now.seats()));
        return Answer.ok(changes.tell(BookingFacts.Kind.confirmed, now, issued));
    }

    private static List<SeatOfTicket> places(List<BookedSeat> seats) {
        return seats.stream()
                .map(seat -> new SeatOfTicket(seat.seatId(), seat.section(), seat.rowLabel(), seat.seatNumber()))
                .toList();
    }
}
