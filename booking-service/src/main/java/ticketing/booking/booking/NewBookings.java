package ticketing.booking.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import ticketing.booking.hold.HeldSeats;
import ticketing.booking.hold.HeldSeats.HeldSeat;
import ticketing.booking.price.Price;

/** Writes new bookings. */
@ApplicationScoped
class NewBookings {
    private final Bookings bookings;
    private final BookedSeats seats;
    private final BookingFacts facts;
    private final BookingViews views;
    private final BookingConfig config;

    NewBookings(Bookings bookings, BookedSeats seats, BookingFacts facts, BookingViews views, BookingConfig config) {
        this.bookings = bookings;
        this.seats = seats;
        this.facts = facts;
        this.views = views;
        this.config = config;
    }

    /** Within a unit: a new booking of these seats, to be paid within the hold period. */
    BookingView add(long customerId, HeldSeats held, ChosenOffer offer, Instant now) {
        var cents = held.seats().stream().map(HeldSeat::priceCents).toList();
        var booking = new Booking(
                customerId,
                held.event().id(),
                Price.of(cents, offer.discount(), config.taxRate()),
                config.currency(),
                offer,
                now,
                now.plus(config.holdPeriod()));
        bookings.add(booking);
        var booked = BookedSeat.of(booking.id(), held);
        seats.take(booked);
        facts.publish(BookingFacts.Kind.created, booking, booked, List.of());
        return views.of(booking, booked, List.of());
    }
}
