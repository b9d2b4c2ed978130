package ticketing.identity.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;

/** A key that signs, and the public one that its signatures are verified with. */
record KeyPair(String kid, PrivateKey signing, PublicKey verifying, Instant signsFrom) {
    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;

    /** A new private key of RSA 2048, as it is stored. */
    static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    static KeyPair of(SigningKey stored) {
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            var signing = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(stored.privateKey)));
            var verifying =
                    factory.generatePublic(new RSAPublicKeySpec(signing.getModulus(), signing.getPublicExponent()));
            return new KeyPair(stored.kid, signing, verifying, stored.signsFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + stored.kid + " can't be read", e);
        }
    }

    /** The public key as a JSON Web Key (RFC 7517). */
    Map<String, Object> published() {
        var key = new RsaJsonWebKey((java.security.interfaces.RSAPublicKey) verifying);
        key.setKeyId(kid);
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Says nothing of the private key, so that no log can. */
    @Override
    public String toString() {
        return "KeyPair " + kid;
    }
}
