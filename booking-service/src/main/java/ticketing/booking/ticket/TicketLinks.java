package ticketing.booking.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import ticketing.kit.security.Secret;

/** Links that show a ticket without a login: whoever was given one may look, and nobody can make one. */
@ApplicationScoped
public class TicketLinks {
    private static final int SIGNATURE_BYTES = 16;

    private final Secret secret;

    TicketLinks(Secret secret) {
        this.secret = secret;
    }

    /** The path of the web app's page for this ticket: {@code /t/{code}?sig=…}. */
    public String viewUrl(String code) {
        return "/t/" + code + "?sig=" + signature(code);
    }

    /** Whether a link with this signature is one that was given out for the code. */
    public boolean isGenuine(String code, String signature) {
        return MessageDigest.isEqual(
                signature(code).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String code) {
        var signed = secret.sign("ticket-view\n" + code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, SIGNATURE_BYTES));
    }
}
