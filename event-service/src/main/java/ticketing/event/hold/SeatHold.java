package ticketing.event.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seats of one event that were taken together under an unguessable id. Open at first; adopted once a booking names it;
 * ended once booking-service has let go of all its seats. Nobody but booking-service ends a hold. An ended one is kept,
 * so that its id takes nothing again.
 */
@Entity
@Table(name = "seat_hold")
class SeatHold {
    /** The states of a hold; {@link Holds} moves it on by conditional updates only. */
    enum State {
        open,
        adopted,
        ended
    }

    @Id
    String id;

    @Column(name = "event_id")
    long eventId;

    @Column(name = "seat_ids")
    String seatIds;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SeatHold() {}

    List<Long> seats() {
        return Stream.of(seatIds.split(",")).map(Long::valueOf).toList();
    }

    static String list(List<Long> seats) {
        return seats.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
