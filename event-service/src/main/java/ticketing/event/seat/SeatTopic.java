package ticketing.event.seat;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import ticketing.event.seat.SeatChange.Move;
import ticketing.kit.inbox.Inbox;

/**
 * Where there are replicas, each reads what all of them have published of seats, from now on, so that its boards follow
 * the others' commits as well. Its own come back too, and are known already.
 */
@ApplicationScoped
@IfBuildProperty(name = "ticketing.store.shared", stringValue = "true")
class SeatTopic {
    private final Inbox inbox;
    private final SeatBoards boards;

    SeatTopic(Inbox inbox, SeatBoards boards) {
        this.inbox = inbox;
        this.boards = boards;
    }

    record SeatsChanged(long eventId, List<Move> changes) {}

    @Incoming("seat-changes")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> records) {
        inbox.readAlong(records, fact -> {
            if (fact.type().equals("ticketing.seats.changed.v1")) {
                var changed = fact.as(SeatsChanged.class);
                boards.committed(new SeatChange(changed.eventId(), fact.version(), changed.changes()));
            }
        });
    }
}
