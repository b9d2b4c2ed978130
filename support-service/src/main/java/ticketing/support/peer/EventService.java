package ticketing.support.peer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import ticketing.kit.http.Refusal;

/** Asks event-service; where it can't be reached, all calls are refused 503. */
@ApplicationScoped
public class EventService {
    private static final String NAME = "event-service";
    private static final int NOT_FOUND = 404;

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

    /** How many seats of a published event are free right now. */
    public int availableSeats(long eventId) {
        return Peers.ask(NAME, () -> client.seats(eventId)).availableSeats();
    }
}
