package ticketing.booking.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import ticketing.booking.event.EventFacts;
import ticketing.kit.http.Refusal;

/** Asks event-service. What it refuses is refused here alike; when it can't be reached that is a 503. */
@ApplicationScoped
public class EventService {
    private static final Logger LOG = Logger.getLogger(EventService.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final EventServiceClient client;

    EventService(@RestClient EventServiceClient client) {
        this.client = client;
    }

    /** Holds all of these seats under this id, or none. The same id brings the same seats again. */
    HeldSeats hold(UUID id, SeatWish wish) {
        return ask(() -> client.hold(id, wish));
    }

    /** Tells that a fenced hold can go at once; should that fail, event-service finds it by itself. */
    void release(UUID id) {
        try {
            client.release(id);
        } catch (RuntimeException e) {
            LOG.debugf("Hold %s is left to event-service's sweep: %s", id, e.getMessage());
        }
    }

    /** The event as it is now, or nothing where there is none of this id. */
    public Optional<EventFacts> event(long id) {
        try {
            return Optional.of(ask(() -> client.event(id)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** The seats of an event that are taken and come after this one by their ids, at most so many. */
    public List<SeatClaim> claims(long eventId, long after, int limit) {
        return ask(() -> client.claims(eventId, after, limit));
    }

    /** Has a hold keep these seats and no others, as far as nobody else has them. */
    public void settle(UUID hold, SeatsOfHold seats) {
        ask(() -> {
            client.settle(hold, seats);
            return true;
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | EventServiceClient.Unwell | CircuitBreakerOpenException e) {
            LOG.warnf("event-service can't be asked: %s", e.getMessage());
            throw Refusal.unavailable(
                    "event_service_unavailable", "The seats can't be looked after right now", RETRY_AFTER_SECONDS);
        }
    }
}
