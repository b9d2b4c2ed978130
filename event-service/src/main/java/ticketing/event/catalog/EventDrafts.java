package ticketing.event.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.event.seat.Layouts;
import ticketing.event.seat.Section;

/** Drafts events together with their seats. */
@ApplicationScoped
class EventDrafts {
    private final Events events;
    private final Layouts layouts;
    private final EventLog log;
    private final String currency;

    EventDrafts(
            Events events, Layouts layouts, EventLog log, @ConfigProperty(name = "event.currency") String currency) {
        this.events = events;
        this.layouts = layouts;
        this.log = log;
        this.currency = currency;
    }

    /** Keeps and publishes a new draft. Only from within a unit of work. */
    Event draft(long organizerId, Details details, List<Section> sections) {
        var layout = layouts.number(sections);
        var event = new Event(organizerId, details, currency, layout);
        events.persist(event);
        layouts.keep(event.id(), layout);
        log.created(event, layout);
        return event;
    }
}
