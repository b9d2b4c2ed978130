package ticketing.support.known;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import ticketing.support.Cents;

/** Keeps the copies: a fact carries all there is to know, and an older one never overwrites a newer one. */
@ApplicationScoped
public class KnownFeed implements Feed {
    private final Inbox inbox;
    private final EntityManager store;

    KnownFeed(Inbox inbox, EntityManager store) {
        this.inbox = inbox;
        this.store = store;
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
        store.createNativeQuery("""
                        insert into known_user (id, version, name, email, role) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                            email = excluded.email, role = excluded.role
                        where known_user.version < excluded.version""")
                .setParameter(1, user.id())
                .setParameter(2, fact.version())
                .setParameter(3, user.name())
                .setParameter(4, user.email())
                .setParameter(5, user.role())
                .executeUpdate();
    }

    private void keepEvent(Fact fact) {
        var event = fact.as(EventFact.class);
        store.createNativeQuery("""
                        insert into known_event (id, version, title, venue, start_time, end_time, base_price_cents,
                            currency, status, organizer_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        on conflict (id) do update set version = excluded.version, title = excluded.title,
                            venue = excluded.venue, start_time = excluded.start_time, end_time = excluded.end_time,
                            base_price_cents = excluded.base_price_cents, currency = excluded.currency,
                            status = excluded.status, organizer_id = excluded.organizer_id
                        where known_event.version < excluded.version""")
                .setParameter(1, event.id())
                .setParameter(2, fact.version())
                .setParameter(3, event.title())
                .setParameter(4, event.venue())
                .setParameter(5, event.startTime().toEpochMilli())
                .setParameter(6, event.endTime().toEpochMilli())
                .setParameter(7, Cents.of(event.basePrice()))
                .setParameter(8, event.currency())
                .setParameter(9, event.status())
                .setParameter(10, event.organizerId())
                .executeUpdate();
    }

    /** Keeps what a fact of a booking tells; called by the one reader of that topic, within its unit of work. */
    public void keepBooking(Fact fact) {
        var booking = fact.as(BookingFact.class);
        var expiresAt = booking.expiresAt();
        store.createNativeQuery("""
                        insert into known_booking (id, version, reference, customer_id, event_id, status, seats,
                            total_cents, currency, expires_at, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                        on conflict (id) do update set version = excluded.version, status = excluded.status,
                            seats = excluded.seats, total_cents = excluded.total_cents,
                            expires_at = excluded.expires_at
                        where known_booking.version < excluded.version""")
                .setParameter(1, booking.id())
                .setParameter(2, fact.version())
                .setParameter(3, booking.reference())
                .setParameter(4, booking.customerId())
                .setParameter(5, booking.eventId())
                .setParameter(6, booking.status())
                .setParameter(7, booking.seatLabels())
                .setParameter(8, Cents.of(booking.totalAmount()))
                .setParameter(9, booking.currency())
                .setParameter(10, expiresAt == null ? null : expiresAt.toEpochMilli())
                .setParameter(11, booking.createdAt().toEpochMilli())
                .executeUpdate();
    }
}
