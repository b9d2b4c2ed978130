package ticketing.booking.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ticketing.booking.event.EventFacts;
import ticketing.booking.event.Events;
import ticketing.booking.hold.EventService;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.security.Caller;
import ticketing.kit.store.Writer;

/** Makes and changes offers, for those who may. */
@ApplicationScoped
class OfferMaking {
    private final Offers offers;
    private final Events events;
    private final EventService eventService;
    private final Writer writer;
    private final Clock clock;

    OfferMaking(Offers offers, Events events, EventService eventService, Writer writer, Clock clock) {
        this.offers = offers;
        this.events = events;
        this.eventService = eventService;
        this.writer = writer;
        this.clock = clock;
    }

    Answer create(Caller caller, NewOffer offer, Call call) {
        var news = requireMayOffer(caller, offer.eventId());
        return call.commit(() -> {
            news.ifPresent(events::keep);
            if (!offers.add(offer, clock.instant())) {
                throw Refusals.codeTaken(offer.code());
            }
            var added = OfferView.of(offers.byCode(offer.code()).orElseThrow());
            return Answer.created("/api/offers/" + added.id(), added);
        });
    }

    OfferView change(Caller caller, long id, OfferChange change) {
        var seen = offers.findByIdOptional(id)
                .filter(offer -> mayChange(caller, offer))
                .orElseThrow(() -> Refusals.noSuchOffer(id));
        var hundredths = change.valueHundredths(seen);
        var bounds = change.bounds(seen);
        return writer.write(() -> {
            offers.change(id, hundredths, change.active(seen), bounds);
            return OfferView.of(offers.findById(id));
        });
    }

    private boolean mayChange(Caller caller, Offer offer) {
        var event = offer.eventId();
        return caller.isAdmin() || (event != null && events.isOf(caller.id(), event));
    }

    /** Refuses unless the caller may make an offer for this event; returns its facts if they weren't known here yet. */
    private Optional<EventFacts> requireMayOffer(Caller caller, @Nullable Long eventId) {
        if (eventId == null) {
            if (!caller.isAdmin()) {
                throw Refusal.invalid("event_id", "is needed: organizers make offers for their own events");
            }
            return Optional.empty();
        }
        var known = events.findByIdOptional(eventId);
        var news = known.isPresent() ? Optional.<EventFacts>empty() : eventService.event(eventId);
        long organizer = known.map(event -> event.organizerId())
                .or(() -> news.map(EventFacts::organizerId))
                .orElseThrow(() -> Refusals.eventNotFound(eventId));
        if (!caller.isAdmin() && organizer != caller.id()) {
            throw Refusals.notYourEvent();
        }
        return news;
    }
}
