package ticketing.booking.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** The query behind door lists. */
@ApplicationScoped
class DoorLists {
    private final Session store;

    DoorLists(Session store) {
        this.store = store;
    }

    /** The event's tickets that changed after this change number, in that order, at most {@code limit}. */
    List<DoorTicket> changedSince(long eventId, long change, int limit) {
        return store
                .createSelectionQuery("""
                        select new ticketing.booking.door.DoorTicket(t.id, t.bookingId, t.seatId, t.section, t.rowLabel,
                            t.seatNumber, t.status, t.usedAt, t.gate, coalesce(c.name, ''), t.changeNumber)
                        from Ticket t join Booking b on b.id = t.bookingId left join Customer c on c.id = b.customerId
                        where t.eventId = ?1 and t.changeNumber > ?2 order by t.changeNumber""", DoorTicket.class)
                .setParameter(1, eventId)
                .setParameter(2, change)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ticket -> ticket.heldBy(Holder.shown(ticket.holder())))
                .toList();
    }
}
