package ticketing.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** {@code rotate-keys}: gives what a service signs another key. */
final class RotateKeys {
    private static final String USAGE = "rotate-keys needs identity-service or booking-service; the former knows --now";

    private final Services services;
    private final PrintStream out;

    RotateKeys(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    int run(List<String> arguments) {
        switch (String.join(" ", arguments)) {
            case "identity-service" -> accessTokens(false);
            case "identity-service --now" -> accessTokens(true);
            case "booking-service" -> ticketCodes();
            default -> throw new Failure(USAGE);
        }
        return 0;
    }

    private void accessTokens(boolean atOnce) {
        var reply = rotate("identity-service", Map.of("by", services.operator(), "at_once", atOnce));
        out.printf(
                "A new key signs access tokens from %s on. What was signed before is %s.%n",
                reply.body().path("signs_from").asText(), atOnce ? "worthless now" : "good until it expires");
    }

    private void ticketCodes() {
        var reply = rotate("booking-service", Map.of("by", services.operator()));
        out.printf(
                "Key %d signs ticket codes from now on; those signed before stay good. Back up now: a backup from before"
                        + " doesn't hold it.%n",
                reply.body().path("number").asInt());
    }

    private Services.Reply rotate(String service, Map<String, Object> order) {
        var reply = services.post(service, "/internal/signing-keys/rotations", order);
        reply.expect();
        return reply;
    }
}
