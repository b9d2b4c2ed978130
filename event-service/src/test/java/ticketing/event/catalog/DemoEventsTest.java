package ticketing.event.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@TestProfile(DemoEventsTest.WithDemoData.class)
public class DemoEventsTest {
    public static class WithDemoData implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("event.demo-data", "true");
        }
    }

    @Test
    void the_first_event_is_the_documented_one() {
        var event = given().get("/api/events/1").then();
        event.body("title", equalTo("Indie Music Night"))
                .body("venue", equalTo("City Hall Stage"))
                .body("status", equalTo("published"))
                .body("base_price", equalTo(35.0f))
                .body("organizer_id", equalTo(2))
                .body("total_seats", equalTo(40));
        var start = Instant.parse(event.extract().path("start_time"));
        var end = Instant.parse(event.extract().path("end_time"));
        assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(4));
        assertThat(Duration.between(Instant.now(), start)).isBetween(Duration.ofDays(4), Duration.ofDays(5));
        var seats = given().get("/api/events/1/seats");
        assertThat(seats.jsonPath().getList("id", Long.class))
                .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(new HashSet<>(seats.jsonPath().getList("row_label", String.class)))
                .isEqualTo(new HashSet<>(List.of("A", "B", "C", "D")));
    }

    @Test
    void the_others_show_every_state_an_arena_and_a_hall_with_prices() {
        var events = Calls.admin().get("/api/events").jsonPath();
        assertThat(events.getList("status", String.class)).contains("draft", "published", "completed", "cancelled");
        assertThat(events.getList("total_seats", Integer.class)).contains(600, 20_000);
    }
}
