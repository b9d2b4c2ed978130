package ticketing.system.faults;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ticketing.system.Provider;

/** Gathers the evidence: from the API as staff may read it, and from the topics as anybody may. */
final class Investigator {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int PAGE = 1_000;

    private final Client support;
    private final Client door;
    private final Client admin;
    private final Topics topics;
    private final Provider provider;
    private final History history;

    Investigator(Client support, Client door, Client admin, Topics topics, Provider provider, History history) {
        this.support = support;
        this.door = door;
        this.admin = admin;
        this.topics = topics;
        this.provider = provider;
        this.history = history;
    }

    Evidence gather(World world, List<Postman.Poison> poison) {
        var bookings = new ArrayList<Booking>();
        world.customers().forEach(customer -> bookings.addAll(bookingsOf(customer)));
        var events = world.shows().stream().map(show -> event(show.id())).toList();
        var analytics = read(admin, "/api/analytics");
        var offers = JSON.convertValue(all(admin, "/api/offers"), new TypeReference<List<Evidence.Offer>>() {});
        return new Evidence(
                history,
                bookings,
                events,
                offers.stream().collect(Collectors.toMap(Evidence.Offer::code, offer -> offer)),
                titles(analytics),
                topics.facts(),
                topics.lag(Stage.SERVICES),
                movements(),
                Money.cents(analytics.get("net_sales").decimalValue()),
                List.copyOf(poison),
                quarantined(poison));
    }

    private List<Booking> bookingsOf(User customer) {
        return JSON.convertValue(
                all(support, "/api/customers/" + customer.id() + "/bookings"), new TypeReference<>() {});
    }

    private Event event(long id) {
        var path = "/api/events/" + id;
        var tickets = read(door, path + "/door-list").get("tickets");
        return new Event(
                JSON.convertValue(read(admin, path), Event.Sales.class),
                JSON.convertValue(read(admin, path + "/seats"), new TypeReference<>() {}),
                JSON.convertValue(tickets, new TypeReference<>() {}));
    }

    private static Map<Long, String> titles(JsonNode analytics) {
        var titles = new HashMap<Long, String>();
        analytics
                .get("by_event")
                .forEach(event -> titles.put(
                        event.get("event_id").asLong(), event.get("title").asText()));
        return titles;
    }

    private List<Movement> movements() {
        try {
            return JSON.convertValue(provider.ledger(), new TypeReference<>() {});
        } catch (UncheckedIOException | AssertionError e) {
            throw new NotCalm("The payment provider's books can't be read: " + e.getMessage());
        }
    }

    /** What was set aside, without the poison of those who were on this stage before. */
    private List<Evidence.DeadLetter> quarantined(List<Postman.Poison> poison) {
        var ours = poison.stream().map(Postman.Poison::key).toList();
        return topics.read(List.of(Topics.DEAD_LETTERS)).stream()
                .filter(record -> !Postman.Poison.isKey(record.key()) || ours.contains(record.key()))
                .map(record -> new Evidence.DeadLetter(
                        Fact.header(record, "ce_id"),
                        Fact.header(record, "dead-letter-consumer"),
                        Fact.header(record, "dead-letter-reason")))
                .toList();
    }

    private static List<JsonNode> all(Client client, String path) {
        var entries = new ArrayList<JsonNode>();
        var page = 0;
        while (entries.size() == page * PAGE) {
            read(client, path + "?page=" + page + "&size=" + PAGE).forEach(entries::add);
            page++;
        }
        return entries;
    }

    private static JsonNode read(Client client, String path) {
        var answer = client.send("GET", path, null, null);
        if (answer.result() != Result.ok) {
            throw new NotCalm(path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** Something can't be seen yet. */
    static final class NotCalm extends RuntimeException {
        NotCalm(String message) {
            super(message);
        }
    }
}
