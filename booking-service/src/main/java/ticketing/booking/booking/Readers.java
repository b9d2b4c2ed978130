package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import ticketing.booking.event.Events;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Caller;
import ticketing.kit.security.Roles;

/** Who may see which booking. To everybody else it isn't there. */
@ApplicationScoped
class Readers {
    private final Bookings bookings;
    private final Events events;
    private final BookingViews views;

    Readers(Bookings bookings, Events events, BookingViews views) {
        this.bookings = bookings;
        this.events = events;
        this.views = views;
    }

    /** The booking as its customer, the organizer of its event, support and the admin see it. */
    BookingView see(Caller caller, long id) {
        var booking = bookings.findByIdOptional(id).orElseThrow(() -> Refusals.noSuchBooking(id));
        var may = switch (caller.role()) {
            case Roles.ADMIN, Roles.SUPPORT -> true;
            case Roles.ORGANIZER -> events.isOf(caller.id(), booking.eventId());
            default -> booking.customerId() == caller.id();
        };
        if (!may) {
            throw Refusals.noSuchBooking(id);
        }
        return views.of(booking);
    }

    /** The caller's own booking. */
    Booking own(Caller caller, long id) {
        return bookings.ofCustomer(id, caller.id()).orElseThrow(() -> Refusals.noSuchBooking(id));
    }

    /** 403 unless the caller is this customer, support or the admin. */
    void requireMayList(Caller caller, long customerId) {
        if (caller.is(Roles.CUSTOMER) && caller.id() != customerId) {
            throw Refusal.forbidden("These bookings are somebody else's");
        }
    }
}
