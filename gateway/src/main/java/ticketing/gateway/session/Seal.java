package ticketing.gateway.session;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals texts so that only a gateway of this platform can open them (AES-256-GCM), and makes the token that proves a
 * request comes from our own pages (HMAC-SHA256). Both keys come from the secret the services share.
 */
@Singleton
class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey signing;

    Seal(@ConfigProperty(name = "ticketing.service-token") String secret) throws GeneralSecurityException {
        sealing = derive(secret, "AES", "ticketing gateway session cookie v1");
        signing = derive(secret, MAC, "ticketing gateway csrf token v1");
    }

    String seal(String text) {
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, iv));
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return encode(ByteBuffer.allocate(IV_BYTES + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK can't do " + CIPHER, e);
        }
    }

    /** The text, or nothing where this is not one we sealed. */
    Optional<String> open(String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= IV_BYTES) {
                return Optional.empty();
            }
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, bytes, 0, IV_BYTES));
            var text = cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The token that the pages of this session send with everything that changes something. */
    String csrfToken(Session session) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(signing);
            return encode(mac.doFinal(session.id().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK can't do " + MAC, e);
        }
    }

    /** Whether this is the session's token, in a time that tells nothing of it. */
    boolean isCsrfToken(Session session, String token) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), csrfToken(session).getBytes(StandardCharsets.UTF_8));
    }

    private static SecretKey derive(String secret, String algorithm, String purpose) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
