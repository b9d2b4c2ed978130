package ticketing.booking.confirmation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ticketing.booking.booking.BookingStatus;
import ticketing.booking.booking.EndReason;
import ticketing.booking.booking.Reference;
import ticketing.booking.price.Price;
import ticketing.booking.ticket.TicketLinks;
import ticketing.booking.ticket.Tickets;
import ticketing.kit.security.Caller;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Sql;

/** Puts together what there is to tell of a booking. */
@ApplicationScoped
class Papers {
    private static final String PAPER = """
            select b.status, b.end_reason, b.subtotal_cents, b.discount_cents, b.tax_cents, b.total_cents, b.currency,
                b.offer_code, b.confirmed_at, e.id, e.title, e.venue, e.start_time, e.end_time, e.status,
                b.customer_id, coalesce(c.name, ''), coalesce(c.email, '')
            from booking b join event e on e.id = b.event_id left join customer c on c.id = b.customer_id
            where b.id = ?""";

    private final Sql sql;
    private final Tickets tickets;
    private final TicketLinks links;

    Papers(Sql sql, Tickets tickets, TicketLinks links) {
        this.sql = sql;
        this.tickets = tickets;
        this.links = links;
    }

    /** The booking with its tickets, none of which are there before it is confirmed; nothing where there is none. */
    Optional<Paper> of(long bookingId) {
        var seats = seats(bookingId);
        return sql.find(row -> read(row, bookingId, seats), PAPER, bookingId);
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

    private static Paper read(ResultSet row, long bookingId, List<Paper.Seat> seats) throws SQLException {
        var order = new Paper.Order(
                bookingId,
                Reference.of(bookingId),
                BookingStatus.valueOf(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(EndReason::valueOf).orElse(null),
                new Price(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                row.getString(7),
                row.getString(8),
                Sql.moment(row, 9));
        var show = new Paper.Show(
                row.getLong(10),
                row.getString(11),
                row.getString(12),
                Instant.ofEpochMilli(row.getLong(13)),
                Instant.ofEpochMilli(row.getLong(14)),
                row.getString(15));
        // somebody whose account has not been heard of yet has neither name nor address
        var holder = new Paper.Holder(row.getLong(16), row.getString(17), row.getString(18));
        return new Paper(order, show, holder, seats);
    }

    private List<Paper.Seat> seats(long bookingId) {
        var prices = prices(bookingId);
        return tickets.of(bookingId).stream()
                .map(ticket -> new Paper.Seat(
                        ticket, prices.getOrDefault(ticket.seat().seatId(), 0L), links.viewUrl(ticket.code())))
                .toList();
    }

    private Map<Long, Long> prices(long bookingId) {
        return sql
                .list(
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        "select seat_id, price_cents from booking_seat where booking_id = ?",
                        bookingId)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
