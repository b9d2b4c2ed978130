package ticketing.kit.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a call answers: a status, a body that becomes JSON, and where the created thing is. */
public record Answer(int status, Object body, @Nullable URI location) {
    /** 200 with this body. */
    public static Answer ok(Object body) {
        return new Answer(200, body, null);
    }

    /** 201 with this body, for a thing that can be found at {@code location}. */
    public static Answer created(String location, Object body) {
        return new Answer(201, body, URI.create(location));
    }
}
