package ticketing.support.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Caller;
import ticketing.support.Cents;
import ticketing.support.complaint.Complaints;
import ticketing.support.known.Known;
import ticketing.support.known.KnownBooking;
import ticketing.support.known.KnownEvent;
import ticketing.support.peer.BookingFacts;
import ticketing.support.peer.BookingService;
import ticketing.support.peer.EventService;
import ticketing.support.peer.OfferFacts;
import ticketing.support.refund.Refunds;

/** Fetches what the assistant may know for a caller: from its owner, or from the copy while the owner is away. */
@ApplicationScoped
class Lookup {
    private static final int LATEST = 50;

    private final BookingService bookingService;
    private final EventService eventService;
    private final Known known;
    private final Refunds refunds;
    private final Complaints complaints;
    private final Clock clock;

    Lookup(
            BookingService bookingService,
            EventService eventService,
            Known known,
            Refunds refunds,
            Complaints complaints,
            Clock clock) {
        this.bookingService = bookingService;
        this.eventService = eventService;
        this.known = known;
        this.refunds = refunds;
        this.complaints = complaints;
        this.clock = clock;
    }

    Knowledge of(Caller caller) {
        return new Knowledge(
                clock.instant(),
                caller.id(),
                caller.name(),
                caller.role(),
                () -> bookings(caller.id()),
                this::shows,
                this::offers,
                () -> refunds(caller.id()),
                () -> complaints(caller.id()),
                () -> new Knowledge.Desk(refunds.open(), complaints.unresolved()));
    }

    private List<MyBooking> bookings(long customerId) {
        try {
            var bookings = bookingService.bookingsOf(customerId, LATEST);
            var events = known.events(
                    bookings.stream().map(BookingFacts::eventId).distinct().toList());
            return bookings.stream().map(booking -> booking(booking, events)).toList();
        } catch (Refusal awayOrUnsure) {
            var bookings = known.bookingsOf(customerId, LATEST);
            var events = known.events(
                    bookings.stream().map(booking -> booking.eventId).distinct().toList());
            return bookings.stream().map(booking -> booking(booking, events)).toList();
        }
    }

    private static MyBooking booking(BookingFacts booking, Map<Long, KnownEvent> events) {
        var seats = String.join(
                ", ", booking.seats().stream().map(BookingFacts.Seat::label).toList());
        var event = events.get(booking.eventId());
        return new MyBooking(
                booking.id(),
                booking.reference(),
                booking.status(),
                seats,
                booking.totalAmount(),
                booking.currency(),
                booking.expiresAt(),
                booking.eventId(),
                title(event, booking.eventId()),
                event == null ? "" : event.venue,
                event == null ? null : event.startTime,
                event == null ? "" : event.status);
    }

    private static MyBooking booking(KnownBooking booking, Map<Long, KnownEvent> events) {
        var event = events.get(booking.eventId);
        return new MyBooking(
                booking.id,
                booking.reference,
                booking.status,
                booking.seats,
                Cents.toAmount(booking.totalCents),
                booking.currency,
                booking.expiresAt,
                booking.eventId,
                title(event, booking.eventId),
                event == null ? "" : event.venue,
                event == null ? null : event.startTime,
                event == null ? "" : event.status);
    }

    private static String title(@Nullable KnownEvent event, long id) {
        return event == null ? "event " + id : event.title;
    }

    private List<Show> shows() {
        var now = clock.instant();
        try {
            return eventService.upcoming(now, LATEST).stream()
                    .map(event -> new Show(
                            event.id(),
                            event.title(),
                            event.venue(),
                            event.startTime(),
                            event.lowestPrice(),
                            event.currency(),
                            event.status(),
                            event.organizerId(),
                            event.availableSeats()))
                    .toList();
        } catch (Refusal awayOrUnsure) {
            return known.upcoming(now, LATEST).stream()
                    .map(event -> new Show(
                            event.id,
                            event.title,
                            event.venue,
                            event.startTime,
                            null,
                            event.currency,
                            event.status,
                            event.organizerId,
                            null))
                    .toList();
        }
    }

    /** None while booking-service is away: a code that may have been used up is no help. */
    private List<OfferFacts> offers() {
        try {
            return bookingService.offers();
        } catch (Refusal awayOrUnsure) {
            return List.of();
        }
    }

    private List<MyRefund> refunds(long customerId) {
        return refunds.of(customerId, LATEST).stream()
                .map(refund -> new MyRefund(
                        refund.bookingId,
                        Cents.toAmount(refund.amountCents),
                        refund.currency,
                        refund.status.name(),
                        refund.decision == null ? null : refund.decision.name(),
                        refund.requestedAt,
                        refund.resolvedAt))
                .toList();
    }

    private List<MyComplaint> complaints(long customerId) {
        return complaints.of(customerId, LATEST).stream()
                .map(complaint -> new MyComplaint(
                        complaint.id,
                        complaint.subject,
                        complaint.status.name(),
                        complaint.resolution,
                        complaint.updatedAt))
                .toList();
    }
}
