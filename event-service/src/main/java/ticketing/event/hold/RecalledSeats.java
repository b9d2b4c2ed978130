package ticketing.event.hold;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import ticketing.event.catalog.EventLog;
import ticketing.event.catalog.EventLog.SeatsCreated;
import ticketing.event.hold.SeatLedger.SeatsChanged;
import ticketing.event.seat.Claims;
import ticketing.event.seat.Layouts;
import ticketing.event.seat.SeatChange.Move;
import ticketing.event.seat.SeatState;
import ticketing.kit.inbox.Fact;
import ticketing.kit.recall.Recall;

/**
 * Takes seats, and the holds that have them, back from their topic when the store was put back to an earlier time. Each
 * fact is a step from the one before; which holds bookings have adopted is told by the topic of bookings, which is read
 * again as well.
 */
@ApplicationScoped
class RecalledSeats implements Recall {
    private final EntityManager store;
    private final Layouts layouts;
    private final Claims claims;
    private final Holds holds;

    RecalledSeats(EntityManager store, Layouts layouts, Claims claims, Holds holds) {
        this.store = store;
        this.layouts = layouts;
        this.claims = claims;
        this.holds = holds;
    }

    @Override
    public String topic() {
        return EventLog.SEATS;
    }

    @Override
    public boolean recall(Fact fact) {
        return switch (fact.type()) {
            case EventLog.CREATED -> {
                var created = fact.as(SeatsCreated.class);
                yield layouts.recall(created.eventId(), created.layout());
            }
            case SeatLedger.CHANGED -> change(fact, fact.as(SeatsChanged.class));
            default -> false;
        };
    }

    private boolean change(Fact fact, SeatsChanged seats) {
        var isNews = store.createNativeQuery("update event set seats_version = ?1 where id = ?2 and seats_version < ?1")
                        .setParameter(1, fact.version())
                        .setParameter(2, seats.eventId())
                        .executeUpdate()
                == 1;
        if (isNews) {
            seats.changes().forEach(claims::recall);
            seats.changes().stream()
                    .filter(move -> move.state() == SeatState.held)
                    .collect(groupingBy(Move::holdId, mapping(Move::seatId, toList())))
                    .forEach((hold, taken) -> holds.open(hold, seats.eventId(), taken, fact.time()));
        }
        return isNews;
    }
}
