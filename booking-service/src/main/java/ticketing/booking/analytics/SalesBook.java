package ticketing.booking.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import ticketing.booking.ticket.TicketsChanged;
import ticketing.kit.recall.Recalled;
import ticketing.kit.store.Sql;

/** Keeps the sums, in the commit that changes them: tickets are issued when money came in, and die when it goes back. */
@ApplicationScoped
class SalesBook {
    private static final String ADD = """
            insert into sales_days (event_id, day, bookings, tickets, gross_cents, refunded_bookings, refunded_cents)
            select event_id, confirmed_at / ?, 1, ?, total_cents, 0, 0 from booking where id = ?
            on conflict (event_id, day) do update set bookings = sales_days.bookings + 1,
                tickets = sales_days.tickets + excluded.tickets,
                gross_cents = sales_days.gross_cents + excluded.gross_cents""";
    private static final String ADD_ALL = """
            insert into sales_days (event_id, day, bookings, tickets, gross_cents, refunded_bookings, refunded_cents)
            select event_id, confirmed_at / ?, count(*),
                sum((select count(*) from tickets where booking_id = booking.id)), sum(total_cents),
                sum(case when status = 'refunded' then 1 else 0 end),
                sum(case when status = 'refunded' then total_cents else 0 end)
            from booking where confirmed_at is not null group by event_id, 2""";
    private static final String TAKE_BACK = """
            update sales_days set refunded_bookings = refunded_bookings + 1,
                refunded_cents = refunded_cents + (select total_cents from booking where id = ?)
            where (event_id, day) = (select event_id, confirmed_at / ? from booking where id = ?)""";

    private static final long MILLIS_A_DAY = 86_400_000;

    private final Sql sql;

    SalesBook(Sql sql) {
        this.sql = sql;
    }

    void keep(@Observes TicketsChanged change) {
        switch (change) {
            case TicketsChanged.Issued(long booking, int tickets) -> add(booking, tickets);
            case TicketsChanged.Invalidated(long booking) -> takeBack(booking);
        }
    }

    /** The store has caught up after it was put back: the sums are made anew from what was sold. */
    void keep(@Observes Recalled recalled) {
        sql.update("delete from sales_days");
        sql.update(ADD_ALL, MILLIS_A_DAY);
    }

    private void add(long booking, int tickets) {
        sql.update(ADD, MILLIS_A_DAY, tickets, booking);
    }

    private void takeBack(long booking) {
        sql.update(TAKE_BACK, booking, MILLIS_A_DAY, booking);
    }
}
