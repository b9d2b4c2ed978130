package ticketing.booking.booking;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.BookingView.SeatView;
import ticketing.booking.payment.SettlementStatus;
import ticketing.booking.payment.Settlements;
import ticketing.booking.price.Money;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.TicketLinks;
import ticketing.booking.ticket.Tickets;

/** Shows bookings, with their seats and tickets: a few queries more, however many bookings there are. */
@ApplicationScoped
public class BookingViews {
    private final BookedSeats seats;
    private final Tickets tickets;
    private final TicketLinks links;
    private final Settlements settlements;
    private final BookingConfig config;
    private final Clock clock;

    BookingViews(
            BookedSeats seats,
            Tickets tickets,
            TicketLinks links,
            Settlements settlements,
            BookingConfig config,
            Clock clock) {
        this.seats = seats;
        this.tickets = tickets;
        this.links = links;
        this.settlements = settlements;
        this.config = config;
        this.clock = clock;
    }

    /** These bookings, in this order. */
    public List<BookingView> of(List<Booking> bookings) {
        var seatsOf = seats.of(ids(bookings, _ -> true));
        var ticketsOf = tickets.of(ids(bookings, BookingViews::hasTickets));
        var settlementOf = settlements.statusOf(ids(bookings, booking -> !hasWhatItPaidFor(booking)));
        return bookings.stream()
                .map(booking -> of(
                        booking,
                        seatsOf.getOrDefault(booking.id(), List.of()),
                        ticketsOf.getOrDefault(booking.id(), List.of()),
                        settlementOf.get(booking.id())))
                .toList();
    }

    private static List<Long> ids(List<Booking> bookings, Predicate<Booking> some) {
        return bookings.stream().filter(some).map(Booking::id).toList();
    }

    /** One booking. */
    public BookingView of(Booking booking) {
        return of(List.of(booking)).getFirst();
    }

    /** One booking that has just changed: its seats and tickets are at hand, and its payment has nothing to settle. */
    BookingView of(Booking booking, List<BookedSeat> itsSeats, List<IssuedTicket> itsTickets) {
        return of(booking, itsSeats, itsTickets, null);
    }

    private BookingView of(
            Booking booking,
            List<BookedSeat> itsSeats,
            List<IssuedTicket> itsTickets,
            @Nullable SettlementStatus settlement) {
        var ticketOf = itsTickets.stream().collect(toMap(ticket -> ticket.seat().seatId(), ticket -> ticket));
        var price = booking.price();
        return new BookingView(
                booking.id(),
                booking.reference(),
                booking.customerId(),
                booking.eventId(),
                booking.status(),
                booking.endReason(),
                Money.decimal(price.subtotalCents()),
                Money.decimal(price.discountCents()),
                Money.decimal(price.taxCents()),
                Money.decimal(price.totalCents()),
                booking.currency(),
                booking.offerCode(),
                itsSeats.stream().map(seat -> of(seat, ticketOf)).toList(),
                itsTickets.stream().map(IssuedTicket::code).toList(),
                booking.payment().status(),
                booking.payment().method(),
                booking.refundStatus(),
                settlement,
                booking.expiresAt(),
                Math.max(0, config.maxExtensions() - booking.extensions()),
                booking.confirmedAt(),
                booking.createdAt(),
                booking.updatedAt(),
                clock.instant());
    }

    List<BookedSeat> seatsOf(long bookingId) {
        return seats.of(bookingId);
    }

    private SeatView of(BookedSeat seat, Map<Long, IssuedTicket> ticketOf) {
        @Nullable IssuedTicket ticket = ticketOf.get(seat.seatId());
        return new SeatView(
                seat.seatId(),
                seat.section(),
                seat.rowLabel(),
                seat.seatNumber(),
                Money.decimal(seat.priceCents()),
                ticket == null ? null : ticket.code(),
                ticket == null ? null : ticket.status(),
                ticket == null ? null : links.viewUrl(ticket.code()));
    }

    private static boolean hasWhatItPaidFor(Booking booking) {
        return booking.status() == BookingStatus.confirmed || booking.status() == BookingStatus.refund_requested;
    }

    private static boolean hasTickets(Booking booking) {
        return BookingStatus.WITH_TICKETS.contains(booking.status());
    }
}
