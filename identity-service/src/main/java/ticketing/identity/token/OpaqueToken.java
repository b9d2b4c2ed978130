package ticketing.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret of 256 random bits. Only its hash is ever stored, so a stolen store opens nothing. */
public record OpaqueToken(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new token, 43 characters that are safe in an address. */
    public static OpaqueToken random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What stands for this token in the store. A fast hash does: 256 random bits can't be guessed. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    /** Says nothing of the secret, so that no log can. */
    @Override
    public String toString() {
        return "OpaqueToken";
    }
}
