package ticketing.booking.confirmation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import ticketing.booking.booking.BookedSeat;
import ticketing.booking.booking.Booking;
import ticketing.booking.customer.Customer;
import ticketing.booking.event.Event;
import ticketing.booking.ticket.TicketLinks;
import ticketing.booking.ticket.Tickets;
import ticketing.kit.security.Caller;
import ticketing.kit.security.Roles;

/** Puts together what there is to tell of a booking. */
@ApplicationScoped
class Papers {
    private final Session store;
    private final Tickets tickets;
    private final TicketLinks links;

    Papers(Session store, Tickets tickets, TicketLinks links) {
        this.store = store;
        this.tickets = tickets;
        this.links = links;
    }

    /** The booking with its tickets, none of which are there before it is confirmed; nothing where there is none. */
    Optional<Paper> of(long bookingId) {
        return Optional.ofNullable(store.find(Booking.class, bookingId)).map(booking -> {
            var event = store.find(Event.class, booking.eventId());
            return new Paper(order(booking), show(event), holder(booking.customerId()), seats(bookingId));
        });
    }

    /** The same for somebody who asks for it, once it is confirmed; else 404 or 409. */
    Paper confirmed(long bookingId, Caller caller) {
        var paper = of(bookingId)
                .filter(found -> !caller.is(Roles.CUSTOMER) || found.holder().customerId() == caller.id())
                .orElseThrow(() -> Refusals.noSuchBooking(bookingId));
        if (paper.seats().isEmpty()) {
            throw Refusals.notConfirmed(bookingId);
        }
        return paper;
    }

    private static Paper.Order order(Booking booking) {
        return new Paper.Order(
                booking.id(),
                booking.reference(),
                booking.status(),
                booking.endReason(),
                booking.price(),
                booking.currency(),
                booking.offerCode(),
                booking.confirmedAt());
    }

    private static Paper.Show show(Event event) {
        return new Paper.Show(
                event.id(), event.title(), event.venue(), event.startTime(), event.endTime(), event.status());
    }

    /** Somebody whose account has not been heard of yet has neither name nor address. */
    private Paper.Holder holder(long customerId) {
        return Optional.ofNullable(store.find(Customer.class, customerId))
                .map(customer -> new Paper.Holder(customerId, customer.name(), customer.email()))
                .orElseGet(() -> new Paper.Holder(customerId, "", ""));
    }

    private List<Paper.Seat> seats(long bookingId) {
        var prices = prices(bookingId);
        return tickets.of(bookingId).stream()
                .map(ticket -> new Paper.Seat(
                        ticket, prices.getOrDefault(ticket.seat().seatId(), 0L), links.viewUrl(ticket.code())))
                .toList();
    }

    private Map<Long, Long> prices(long bookingId) {
        return store
                .createSelectionQuery("from BookedSeat where key.bookingId = ?1", BookedSeat.class)
                .setParameter(1, bookingId)
                .getResultList()
                .stream()
                .collect(toMap(BookedSeat::seatId, BookedSeat::priceCents));
    }
}
