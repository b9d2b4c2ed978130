package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import ticketing.booking.booking.BookingStatus;
import ticketing.booking.hold.SeatsOfHold;

/** Every query of the seats that bookings have a claim to. */
@ApplicationScoped
class KeptSeats {
    private static final String KEPT = """
            select s.seat_id, s.hold_id, s.booking_id, b.status from booking_seat s join booking b on b.id = s.booking_id
            where s.live = 1 and\s""";

    private final Session store;

    KeptSeats(Session store) {
        this.store = store;
    }

    /** The events that end after this moment, as far as is known here. */
    List<Long> events(Instant since) {
        return store.createQuery("select id from Event where endTime > ?1 order by id", Long.class)
                .setParameter(1, since)
                .getResultList();
    }

    List<KeptSeat> ofEvent(long eventId) {
        return store
                .createNativeQuery(KEPT + "b.event_id = ?1", Object[].class)
                .setParameter(1, eventId)
                .getResultList()
                .stream()
                .map(KeptSeats::kept)
                .toList();
    }

    /** What a hold is to have of an event. */
    SeatsOfHold ofHold(long eventId, UUID hold) {
        var kept = store
                .createNativeQuery(KEPT + "b.event_id = ?1 and s.hold_id = ?2", Object[].class)
                .setParameter(1, eventId)
                .setParameter(2, hold.toString())
                .getResultList()
                .stream()
                .map(KeptSeats::kept)
                .toList();
        return new SeatsOfHold(
                eventId,
                kept.stream()
                        .filter(seat -> !seat.isSold())
                        .map(KeptSeat::seatId)
                        .toList(),
                kept.stream().filter(KeptSeat::isSold).map(KeptSeat::seatId).toList());
    }

    private static KeptSeat kept(Object[] row) {
        return new KeptSeat(
                ((Number) row[0]).longValue(),
                UUID.fromString((String) row[1]),
                ((Number) row[2]).longValue(),
                BookingStatus.valueOf((String) row[3]));
    }
}
