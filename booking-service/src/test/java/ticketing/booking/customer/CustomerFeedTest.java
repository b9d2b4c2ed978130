package ticketing.booking.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.BookingTests;
import ticketing.booking.testing.Topics;
import ticketing.kit.store.Writer;

@QuarkusTest
class CustomerFeedTest extends BookingTests {
    private static final String USERS = "ticketing.users.v1";

    @Inject
    Customers customers;

    @Inject
    Writer writer;

    private final long id = 500_000_000L + System.nanoTime() % 1_000_000;

    @Test
    void a_person_is_known_as_of_the_latest_version() {
        Topics.tell(USERS, id, "ticketing.user.registered.v1", 1, person("Ada", true));
        Topics.tell(USERS, id, "ticketing.user.changed.v1", 3, person("Ada Lovelace", false));
        Topics.tell(USERS, id, "ticketing.user.changed.v1", 2, person("Late News", true));
        Topics.tell(USERS, id, "ticketing.user.changed.v1", 4, person("Countess", false));

        await().untilAsserted(() -> {
            var known = writer.write(() -> customers.findById(id));
            assertThat(known).isNotNull();
            assertThat(known.name()).isEqualTo("Countess");
            assertThat(known.version()).isEqualTo(4);
            assertThat(known.isActive()).isFalse();
        });
    }

    private Map<String, Object> person(String name, boolean active) {
        return Map.of("id", id, "name", name, "email", "ada@test.local", "role", "customer", "is_active", active);
    }
}
