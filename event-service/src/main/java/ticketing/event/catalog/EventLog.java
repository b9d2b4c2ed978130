package ticketing.event.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ticketing.event.money.Money;
import ticketing.event.seat.Layout;
import ticketing.event.seat.Section;
import ticketing.kit.outbox.Outbox;

/** Publishes what happened to events, with all that is public of them. Only from within a unit of work. */
@ApplicationScoped
public class EventLog {
    static final String EVENTS = "ticketing.events.v1";
    /** The topic of what becomes of seats; the key is the event. */
    public static final String SEATS = "ticketing.seats.v1";

    /** The type of the fact with which an event's seats begin. */
    public static final String CREATED = "ticketing.seats.created.v1";

    private final Outbox outbox;
    private final EntityManager store;

    EventLog(Outbox outbox, EntityManager store) {
        this.outbox = outbox;
        this.store = store;
    }

    /** An event has its seats: what the topic of seats tells first. */
    public record SeatsCreated(long eventId, long firstSeatId, List<SectionFacts> sections) {
        /** Where the seats are. */
        public Layout layout() {
            return new Layout(
                    firstSeatId, sections.stream().map(SectionFacts::section).toList());
        }
    }

    /** A part of the venue. */
    public record SectionFacts(
            String name,
            int rowCount,
            int seatsPerRow,
            @Nullable BigDecimal price) {
        static SectionFacts of(Section section) {
            var price = section.priceCents() == null ? null : Money.of(section.priceCents());
            return new SectionFacts(section.name(), section.rowCount(), section.seatsPerRow(), price);
        }

        private Section section() {
            return new Section(name, rowCount, seatsPerRow, price == null ? null : Money.cents(price));
        }
    }

    void created(Event event, Layout layout) {
        publish(event, "created");
        var sections = layout.sections().stream().map(SectionFacts::of).toList();
        outbox.publish(
                SEATS,
                event.id(),
                CREATED,
                event.seatsVersion(),
                new SeatsCreated(event.id(), layout.firstSeatId(), sections));
    }

    void changed(Event event) {
        publish(event, "changed");
    }

    /** The event went to the state it is in now. */
    public void became(Event event) {
        publish(event, event.status().name());
    }

    private void publish(Event event, String fact) {
        store.flush(); // gives the event its new version
        outbox.publish(EVENTS, event.id(), "ticketing.event." + fact + ".v1", event.version(), EventFacts.of(event));
    }
}
