package ticketing.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account, who has logged in. */
record User(long id, String email, String password, String role, String token) {
    private static final String PASSWORD = "correct horse";

    static User login(Client anybody, String email, String password) {
        var session = anybody.post("log in", 0, "/api/auth/login", Map.of("email", email, "password", password));
        return of(mustBeOk(session), password);
    }

    /** A customer nobody has seen before. */
    static User newCustomer(Client anybody) {
        var email = "somebody-" + UUID.randomUUID() + "@example.test";
        mustBeOk(anybody.post(
                "register",
                0,
                "/api/auth/register",
                Map.of("name", "Some Body", "email", email, "password", PASSWORD)));
        return login(anybody, email, PASSWORD);
    }

    private static JsonNode mustBeOk(Operation operation) {
        if (operation.result() != Result.ok) {
            throw new IllegalStateException(operation.kind() + " must work while all is well: " + operation);
        }
        return operation.body();
    }

    private static User of(JsonNode session, String password) {
        return new User(
                session.get("id").asLong(),
                session.get("email").asText(),
                password,
                session.get("role").asText(),
                session.get("access_token").asText());
    }
}
