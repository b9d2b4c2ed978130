package ticketing.support.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ticketing.kit.security.Roles;
import ticketing.support.Others;
import ticketing.support.SupportTest;
import ticketing.support.Topics;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills it
class KnownTest extends SupportTest {
    @Inject
    Known known;

    private final long id = Others.newId();

    @Test
    void a_copy_holds_what_its_owner_told() {
        Others.user(id, "Carla Customer", Roles.CUSTOMER);
        Others.event(id, "Indie Music Night", "2099-01-01T19:00:00Z", "published");
        Others.booking("confirmed", 2, id, Others.booking(id, 7, 8, "confirmed", "null"));

        await().untilAsserted(() -> {
            assertThat(user()).isEqualTo("Carla Customer");
            assertThat(event()).isEqualTo("Indie Music Night");
            assertThat(booking()).isEqualTo("confirmed TB-" + id + " Main A-1, Main A-2 6804");
        });
    }

    @Test
    void an_older_version_never_overwrites_a_newer_one() {
        tellTitle(2, "The new title");
        tellTitle(1, "The old title");
        tellTitle(3, "The newest title");
        tellTitle(2, "The new title");
        Others.booking("refunded", 9, id, Others.booking(id, 7, 8, "refunded", "null"));
        Others.booking("confirmed", 2, id, Others.booking(id, 7, 8, "confirmed", "null"));

        await().untilAsserted(() -> assertThat(event()).isEqualTo("The newest title"));
        await().during(Duration.ofMillis(300)).untilAsserted(() -> {
            assertThat(event()).isEqualTo("The newest title");
            assertThat(booking()).startsWith("refunded");
        });
    }

    private void tellTitle(long version, String title) {
        Topics.tell(
                UUID.randomUUID().toString(),
                "ticketing.events.v1",
                id,
                "ticketing.event.changed.v1",
                version,
                """
                {"id": %d, "title": "%s", "venue": "Hall", "start_time": "2099-01-01T19:00:00Z",
                 "end_time": "2099-01-01T23:00:00Z", "base_price": 1, "currency": "USD", "status": "published",
                 "organizer_id": 2}""".formatted(id, title));
    }

    @ActivateRequestContext
    String user() {
        return known.user(id).map(user -> user.name).orElse("");
    }

    @ActivateRequestContext
    String event() {
        return known.event(id).map(event -> event.title).orElse("");
    }

    @ActivateRequestContext
    String booking() {
        return known.booking(id)
                .map(booking ->
                        booking.status + " " + booking.reference + " " + booking.seats + " " + booking.totalCents)
                .orElse("");
    }
}
