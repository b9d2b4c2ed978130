package ticketing.booking.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;
import ticketing.booking.ticket.TicketsChanged;
import ticketing.kit.recall.Recalled;

/** Keeps the sums, in the commit that changes them: tickets are issued when money came in, and die when it goes back. */
@ApplicationScoped
class SalesBook {
    private static final long MILLIS_A_DAY = 86_400_000;

    private final Session store;

    SalesBook(Session store) {
        this.store = store;
    }

    void keep(@Observes TicketsChanged change) {
        switch (change) {
            case TicketsChanged.Issued(long booking, int tickets) -> add(booking, tickets);
            case TicketsChanged.Invalidated(long booking) -> takeBack(booking);
        }
    }

    /** The store has caught up after it was put back: the sums are made anew from what was sold. */
    void keep(@Observes Recalled recalled) {
        store.createNativeMutationQuery("delete from sales_days").executeUpdate();
        store.createNativeMutationQuery("""
                        insert into sales_days (event_id, day, bookings, tickets, gross_cents, refunded_bookings,
                            refunded_cents)
                        select event_id, confirmed_at / ?1, count(*),
                            sum((select count(*) from tickets where booking_id = booking.id)), sum(total_cents),
                            sum(case when status = 'refunded' then 1 else 0 end),
                            sum(case when status = 'refunded' then total_cents else 0 end)
                        from booking where confirmed_at is not null group by event_id, confirmed_at / ?1""").setParameter(1, MILLIS_A_DAY).executeUpdate();
    }

    private void add(long booking, int tickets) {
        store.createNativeMutationQuery("""
                        insert into sales_days (event_id, day, bookings, tickets, gross_cents, refunded_bookings,
                            refunded_cents)
                        select event_id, confirmed_at / ?1, 1, ?2, total_cents, 0, 0 from booking where id = ?3
                        on conflict (event_id, day) do update set bookings = sales_days.bookings + 1,
                            tickets = sales_days.tickets + excluded.tickets,
                            gross_cents = sales_days.gross_cents + excluded.gross_cents""")
                .setParameter(1, MILLIS_A_DAY)
                .setParameter(2, tickets)
                .setParameter(3, booking)
                .executeUpdate();
    }

    private void takeBack(long booking) {
        store.createNativeMutationQuery("""
                        update sales_days set refunded_bookings = refunded_bookings + 1,
                            refunded_cents = refunded_cents + (select total_cents from booking where id = ?2)
                        where (event_id, day) = (select event_id, confirmed_at / ?1 from booking where id = ?2)""")
                .setParameter(1, MILLIS_A_DAY)
                .setParameter(2, booking)
                .executeUpdate();
    }
}
