package ticketing.support.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import ticketing.kit.http.Refusal;

/** Asks event-service; where it can't be reached, all calls are refused 503. */
@ApplicationScoped
public class EventService {
    private static final String NAME = "event-service";
    private static final int NOT_FOUND = 404;
    private static final Set<String> ON_SALE = Set.of("published", "sold_out");

    private final EventClient client;

    EventService(@RestClient EventClient client) {
        this.client = client;
    }

    /** Whether there is such an event, published or not. */
    public boolean exists(long eventId) {
        try {
            return Peers.ask(NAME, () -> client.event(eventId)).id() == eventId;
        } catch (Refusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    /** Events that start after this moment and are on sale or sold out, soonest first, at most {@code size}. */
    public List<EventFacts> upcoming(Instant from, int size) {
        return Peers.ask(NAME, () -> client.eventsFrom(from, size)).stream()
                .filter(event -> ON_SALE.contains(event.status()))
                .toList();
    }
}
