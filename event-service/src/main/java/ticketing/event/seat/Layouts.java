package ticketing.event.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Every query of the layouts of events. */
@ApplicationScoped
public class Layouts {
    private final EntityManager store;

    Layouts(EntityManager store) {
        this.store = store;
    }

    /** Gives ids to the seats of a new event. Only from within a unit of work. */
    public Layout number(List<Section> sections) {
        var layout = new Layout(nextSeatId(), sections);
        store.createNativeQuery("update seat_counter set next_seat_id = next_seat_id + ?1")
                .setParameter(1, layout.total())
                .executeUpdate();
        return layout;
    }

    /** Keeps the layout of an event, once. Only from within a unit of work. */
    public void keep(long eventId, Layout layout) {
        for (int position = 0; position < layout.sections().size(); position++) {
            var section = layout.sections().get(position);
            store.createNativeQuery("""
                            insert into event_section (event_id, position, name, row_count, seats_per_row, price_cents)
                            values (?1, ?2, ?3, ?4, ?5, ?6)""")
                    .setParameter(1, eventId)
                    .setParameter(2, position)
                    .setParameter(3, section.name())
                    .setParameter(4, section.rowCount())
                    .setParameter(5, section.seatsPerRow())
                    .setParameter(6, section.priceCents())
                    .executeUpdate();
        }
    }

    /** Keeps the layout that an event had before the store was put back; false where it is known. */
    public boolean recall(long eventId, Layout layout) {
        var prices = layout.ownPrices();
        var isNews = store.createNativeQuery("""
                                update event set first_seat_id = ?1, lowest_own_price_cents = ?2, seats_without_price = ?3
                                where id = ?4 and first_seat_id < 0""")
                        .setParameter(1, layout.firstSeatId())
                        .setParameter(2, prices.lowestCents())
                        .setParameter(3, prices.seatsWithout())
                        .setParameter(4, eventId)
                        .executeUpdate()
                == 1;
        if (isNews) {
            keep(eventId, layout);
            store.createNativeQuery("update seat_counter set next_seat_id = ?1 where next_seat_id < ?1")
                    .setParameter(1, layout.firstSeatId() + layout.total())
                    .executeUpdate();
        }
        return isNews;
    }

    /** The layout of an event whose seats begin with this id. */
    Layout of(long eventId, long firstSeatId) {
        List<?> rows = store.createNativeQuery("""
                        select name, row_count, seats_per_row, price_cents from event_section
                        where event_id = ?1 order by position""").setParameter(1, eventId).getResultList();
        return new Layout(
                firstSeatId, rows.stream().map(row -> section((Object[]) row)).toList());
    }

    private long nextSeatId() {
        var next =
                store.createNativeQuery("select next_seat_id from seat_counter").getSingleResult();
        return ((Number) next).longValue();
    }

    private static Section section(Object[] row) {
        var price = row[3] == null ? null : ((Number) row[3]).longValue();
        return new Section((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), price);
    }
}
