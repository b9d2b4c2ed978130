package ticketing.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An answer of the platform, whole. */
record Reply(int status, MultiMap headers, Buffer body) {
    boolean isOk() {
        return status < 300;
    }

    /** Whether the platform declined because it had too much to do. */
    boolean isShed() {
        return status == 429 || status == 503;
    }

    JsonObject json() {
        return new JsonObject(body);
    }

    JsonArray array() {
        return new JsonArray(body);
    }

    /** This answer, where it is a success; otherwise the run is of no use. */
    Reply ok() {
        if (!isOk()) {
            throw new IllegalStateException("The platform answered " + status + ": " + body);
        }
        return this;
    }
}
