package ticketing.kit.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret that the services share ({@code SERVICE_TOKEN}): it opens internal calls, and keys their signatures. */
@Singleton
public class Secret {
    private static final String ALGORITHM = "HmacSHA256";

    private final String token;
    private final SecretKeySpec key;

    Secret(@ConfigProperty(name = "ticketing.service-token") String token) {
        this.token = token;
        this.key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The HMAC-SHA256 of the text, 32 bytes. */
    public byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, e);
        }
    }

    /** Whether the text is the secret, in a time that tells nothing of it. */
    boolean matches(String text) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    String token() {
        return token;
    }
}
