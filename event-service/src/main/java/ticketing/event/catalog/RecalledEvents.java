package ticketing.event.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import ticketing.event.money.Money;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;

/** Takes events back from their topic when the store was put back to an earlier time. */
@ApplicationScoped
class RecalledEvents implements Recall {
    private final EntityManager store;

    RecalledEvents(EntityManager store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return EventLog.EVENTS;
    }

    /** Where the seats of an event are numbered is told by the topic of seats, right after the event's first fact. */
    @Override
    public boolean recall(Fact fact) {
        var upsert = store.createNativeQuery("""
                insert into event (id, organizer_id, title, description, venue, search_text, start_time, end_time,
                    base_price_cents, currency, status, first_seat_id, total_seats, available_seats, version)
                values (:id, :organizer, :title, :description, :venue, :search, :start, :end, :price, :currency, :status,
                    -:id, :seats, :seats, :version)
                on conflict (id) do update set title = excluded.title, description = excluded.description,
                    venue = excluded.venue, search_text = excluded.search_text, start_time = excluded.start_time,
                    end_time = excluded.end_time, status = excluded.status, version = excluded.version,
                    seat_map_version = event.seat_map_version
                        + case when event.base_price_cents = excluded.base_price_cents then 0 else 1 end,
                    base_price_cents = excluded.base_price_cents
                where event.version < excluded.version""");
        columns(fact.as(EventFacts.class)).forEach(upsert::setParameter);
        return upsert.setParameter("version", fact.version()).executeUpdate() == 1;
    }

    private static Map<String, Object> columns(EventFacts event) {
        var columns = new HashMap<String, Object>();
        columns.put("id", event.id());
        columns.put("organizer", event.organizerId());
        columns.put("title", event.title());
        columns.put("description", event.description());
        columns.put("venue", event.venue());
        columns.put("search", Event.searchText(event.title(), event.venue(), event.description()));
        columns.put("start", event.startTime().toEpochMilli());
        columns.put("end", event.endTime().toEpochMilli());
        columns.put("price", Money.cents(event.basePrice()));
        columns.put("currency", event.currency());
        columns.put("status", event.status().name());
        columns.put("seats", event.totalSeats());
        return columns;
    }
}
