package ticketing.event.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class SeatChangesTest {
    private final HttpClient browser = HttpClient.newHttpClient();

    @TestHTTPResource("/api/events/")
    URI events = URI.create("");

    @AfterEach
    void close() {
        browser.shutdownNow();
    }

    @Test
    void a_listener_gets_each_change_after_its_commit() {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id);
        var lines = listen(id, "");
        await().untilAsserted(() ->
                assertThat(lines).contains("id:1", "event:seats", "data:{\"version\":1,\"since\":1,\"changes\":[]}"));
        Calls.hold(UUID.randomUUID(), id, seats.subList(0, 2)).then().statusCode(200);
        await().untilAsserted(() -> assertThat(lines)
                .contains(
                        "id:2",
                        "data:{\"version\":2,\"since\":1,\"changes\":[[%d,1],[%d,1]]}"
                                .formatted(seats.get(0), seats.get(1))));
        Calls.hold(UUID.randomUUID(), id, seats.subList(2, 3)).then().statusCode(200);
        await().untilAsserted(() -> assertThat(lines)
                .contains("data:{\"version\":3,\"since\":2,\"changes\":[[%d,1]]}".formatted(seats.get(2))));
    }

    @Test
    void a_listener_that_comes_back_gets_what_it_missed() {
        var id = Calls.publish(Calls.anEvent());
        var seats = Calls.seatIds(id);
        Calls.hold(UUID.randomUUID(), id, seats.subList(0, 1)).then().statusCode(200);
        Calls.hold(UUID.randomUUID(), id, seats.subList(1, 2)).then().statusCode(200);
        var lines = listen(id, "2");
        await().untilAsserted(() -> assertThat(lines)
                .contains("data:{\"version\":3,\"since\":2,\"changes\":[[%d,1]]}".formatted(seats.get(1))));
    }

    @Test
    void a_listener_that_was_away_too_long_is_told_to_fetch_everything() {
        var id = Calls.publish(Calls.anEvent());
        for (var unknown : List.of("0", "77", "?")) {
            var lines = listen(id, unknown);
            await().untilAsserted(() -> assertThat(lines).contains("event:reset"));
        }
    }

    private List<String> listen(long id, String lastEventId) {
        var request =
                HttpRequest.newBuilder(events.resolve(id + "/seats/changes")).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var lines = new CopyOnWriteArrayList<String>();
        var _ = browser.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> read(response.body(), lines));
        return lines;
    }

    private static void read(Stream<String> body, List<String> lines) {
        try (body) {
            body.forEach(lines::add);
        } catch (UncheckedIOException e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class); // the browser was closed
        }
    }
}
