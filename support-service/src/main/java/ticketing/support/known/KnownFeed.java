package ticketing.support.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import ticketing.kit.inbox.Fact;
import ticketing.kit.inbox.Feed;
import ticketing.kit.inbox.Inbox;
import ticketing.kit.store.Sql;
import ticketing.support.Cents;

/** Keeps the copies: a fact carries all there is to know, and an older one never overwrites a newer one. */
@ApplicationScoped
public class KnownFeed implements Feed {
    private static final String KEEP_USER = """
            insert into known_user (id, version, name, email, role) values (?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, name = excluded.name,
                email = excluded.email, role = excluded.role
            where known_user.version < excluded.version""";
    private static final String KEEP_EVENT = """
            insert into known_event (id, version, title, venue, start_time, end_time, base_price_cents, currency,
                status, organizer_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, title = excluded.title,
                venue = excluded.venue, start_time = excluded.start_time, end_time = excluded.end_time,
                base_price_cents = excluded.base_price_cents, currency = excluded.currency,
                status = excluded.status, organizer_id = excluded.organizer_id
            where known_event.version < excluded.version""";
    private static final String KEEP_BOOKING = """
            insert into known_booking (id, version, reference, customer_id, event_id, status, seats, total_cents,
                currency, expires_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, status = excluded.status,
                seats = excluded.seats, total_cents = excluded.total_cents, expires_at = excluded.expires_at
            where known_booking.version < excluded.version""";

    private final Inbox inbox;
    private final Sql sql;

    KnownFeed(Inbox inbox, Sql sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    record UserFact(long id, String name, String email, String role) {}

    record EventFact(
            long id,
            String title,
            String venue,
            Instant startTime,
            Instant endTime,
            BigDecimal basePrice,
            String currency,
            String status,
            long organizerId) {}

    record BookingFact(
            long id,
            String reference,
            long customerId,
            long eventId,
            String status,
            BigDecimal totalAmount,
            String currency,
            List<Seat> seats,
            @Nullable Instant expiresAt,
            Instant createdAt) {
        record Seat(String section, String rowLabel, int seatNumber) {}

        String seatLabels() {
            return seats.stream()
                    .map(seat -> seat.section() + " " + seat.rowLabel() + "-" + seat.seatNumber())
                    .collect(Collectors.joining(", "));
        }
    }

    @Incoming("users")
    @Blocking
    public void onUsers(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Incoming("events")
    @Blocking
    public void onEvents(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::apply);
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().startsWith("ticketing.user.")) {
            keepUser(fact);
        } else if (fact.type().startsWith("ticketing.event.")) {
            keepEvent(fact);
        }
    }

    private void keepUser(Fact fact) {
        var user = fact.as(UserFact.class);
        sql.update(KEEP_USER, user.id(), fact.version(), user.name(), user.email(), user.role());
    }

    private void keepEvent(Fact fact) {
        var event = fact.as(EventFact.class);
        sql.update(
                KEEP_EVENT,
                event.id(),
                fact.version(),
                event.title(),
                event.venue(),
                event.startTime(),
                event.endTime(),
                Cents.of(event.basePrice()),
                event.currency(),
                event.status(),
                event.organizerId());
    }

    /** Keeps what a fact of a booking tells; called by the one reader of that topic, within its unit of work. */
    public void keepBooking(Fact fact) {
        var booking = fact.as(BookingFact.class);
        sql.update(
                KEEP_BOOKING,
                booking.id(),
                fact.version(),
                booking.reference(),
                booking.customerId(),
                booking.eventId(),
                booking.status(),
                booking.seatLabels(),
                Cents.of(booking.totalAmount()),
                booking.currency(),
                booking.expiresAt(),
                booking.createdAt());
    }
}
