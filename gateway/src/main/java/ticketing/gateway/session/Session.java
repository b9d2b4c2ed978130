package ticketing.gateway.session;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * Who is signed in, and the tokens to prove it.
 *
 * @param id names the session for as long as it lasts, over all refreshes
 * @param expiresAt when the access token ends
 */
record Session(String id, User user, String accessToken, String refreshToken, Instant expiresAt) {
    /** So long before its end an access token is replaced. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** Whose session it is, as the identity-service said at the last sign-in or refresh. */
    record User(long id, String name, String email, String role) {}

    /** The session that an answer of the identity-service to a login or a refresh begins or goes on with. */
    static Session of(String id, JsonObject answer, Instant now) {
        var user = new User(
                answer.getLong("id"), answer.getString("name"), answer.getString("email"), answer.getString("role"));
        return new Session(
                id,
                user,
                answer.getString("access_token"),
                answer.getString("refresh_token"),
                now.plusSeconds(answer.getLong("expires_in")));
    }

    boolean isStale(Instant now) {
        return now.isAfter(expiresAt.minus(MARGIN));
    }

    boolean isExpired(Instant now) {
        return now.isAfter(expiresAt);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("session", id)
                .put("id", user.id())
                .put("name", user.name())
                .put("email", user.email())
                .put("role", user.role())
                .put("access_token", accessToken)
                .put("refresh_token", refreshToken)
                .put("expires_at", expiresAt.getEpochSecond());
    }

    static Session fromJson(JsonObject json) {
        var user =
                new User(json.getLong("id"), json.getString("name"), json.getString("email"), json.getString("role"));
        return new Session(
                json.getString("session"),
                user,
                json.getString("access_token"),
                json.getString("refresh_token"),
                Instant.ofEpochSecond(json.getLong("expires_at")));
    }
}
