package ticketing.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** People with fresh accounts. */
final class People {
    private static final String PASSWORD = "correct horse battery";

    private final Api api;

    People(Api api) {
        this.api = api;
    }

    /** The access tokens of so many new customers. */
    List<String> customers(int count) {
        return IntStream.range(0, count).mapToObj(_ -> token("customer")).toList();
    }

    /** The access token of a new organizer. */
    String organizer() {
        return token("event_organizer");
    }

    private String token(String role) {
        var email = "bench-" + UUID.randomUUID() + "@example.com";
        var person = new JsonObject().put("name", "Bench").put("email", email).put("password", PASSWORD);
        api.post("/api/auth/register", null, person.copy().put("role", role)).ok();
        return api.post("/api/auth/login", null, person).ok().json().getString("access_token");
    }
}
