package ticketing.booking.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Secret;

/** Hears from the payment provider. Each callback may come again, and may come late; 2xx means that it need not. */
@Path("/internal/payments/callbacks")
@PermitAll
class CallbackResource {
    private final TakeNote takeNote;
    private final ObjectMapper json;
    private final Secret secret;

    CallbackResource(TakeNote takeNote, ObjectMapper json, Secret secret) {
        this.takeNote = takeNote;
        this.json = json;
        this.secret = secret;
    }

    @POST
    public void hear(@RestHeader("Payment-Signature") @Nullable String signature, String body) {
        var expected = HexFormat.of().formatHex(secret.sign(body));
        if (signature == null || !MessageDigest.isEqual(bytes(expected), bytes(signature))) {
            throw Refusal.of(401, "unauthorized", "The callback is not signed by the payment provider");
        }
        takeNote.of(read(body).payments());
    }

    private Callback read(String body) {
        try {
            return json.readValue(body, Callback.class);
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("malformed_request", "The body is not a callback");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
