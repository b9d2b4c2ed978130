package ticketing.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;

/** Access tokens as identity-service issues them, for people who exist in a test only. */
public final class Tokens {
    // system properties, because each Quarkus application of a test run has a class loader and statics of its own
    private static final String PRIVATE = "ticketing.test.private-key";
    private static final String PUBLIC = "ticketing.test.public-key";

    private static final String KEY_ID = "test";

    private Tokens() {}

    /** A token of a person with this id and role; their name and address follow from the id. */
    public static String of(String role, long id) {
        return Jwt.issuer("ticketing")
                .audience("ticketing")
                .subject(Long.toString(id))
                .upn("person" + id + "@test.local")
                .claim("name", "Person " + id)
                .groups(role)
                .expiresIn(Duration.ofMinutes(15))
                .jws()
                .keyId(KEY_ID)
                .sign(privateKey());
    }

    /** The public key as identity-service publishes its own: a JSON Web Key Set. */
    static String publishedKeys() {
        return "{\"keys\":[" + System.getProperty(PUBLIC) + "]}";
    }

    private static synchronized PrivateKey privateKey() {
        try {
            var bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    /** Makes the keys of this test run, once. */
    static synchronized void makeKeys() throws GeneralSecurityException {
        if (System.getProperty(PRIVATE) == null) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            var published = new RsaJsonWebKey((RSAPublicKey) keys.getPublic());
            published.setKeyId(KEY_ID);
            System.setProperty(PUBLIC, published.toJson());
        }
    }
}
