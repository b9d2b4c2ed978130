package ticketing.booking.ticket;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.ServiceLoader;

/** A key that signs ticket codes: ES256, that is ECDSA on P-256 with SHA-256, which every browser can verify. */
record SigningKey(int id, KeyPair pair) {
    /** Key numbers have to fit the first byte of a code. */
    static final int MAX_ID = 255;

    private static final String ES256 = "SHA256withECDSAinP1363Format";
    private static final int COORDINATE_BYTES = 32;
    private static final Provider PROVIDER = provider();

    /** A new key with this number. */
    static SigningKey generate(int id) {
        return trusting(() -> {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey(id, generator.generateKeyPair());
        });
    }

    /** A key as it was kept: base64 of its X.509 and PKCS #8 forms. */
    static SigningKey of(int id, String publicKey, String privateKey) {
        return trusting(() -> {
            var factory = KeyFactory.getInstance("EC", PROVIDER);
            var decoder = Base64.getDecoder();
            return new SigningKey(
                    id,
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(decoder.decode(publicKey))),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(privateKey)))));
        });
    }

    byte[] sign(byte[] text) {
        return trusting(() -> {
            var signature = Signature.getInstance(ES256, PROVIDER);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        });
    }

    boolean verifies(byte[] text, byte[] signed) {
        return trusting(() -> {
            var signature = Signature.getInstance(ES256, PROVIDER);
            signature.initVerify(pair.getPublic());
            signature.update(text);
            return signature.verify(signed);
        });
    }

    PublicKeyView publicView() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return new PublicKeyView(
                "EC",
                "P-256",
                "ES256",
                "sig",
                Integer.toString(id),
                coordinate(point.getAffineX()),
                coordinate(point.getAffineY()));
    }

    String publicText() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    String privateText() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    private static String coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var from = Math.max(0, bytes.length - COORDINATE_BYTES);
        var fixed = new byte[COORDINATE_BYTES];
        var digits = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(digits, 0, fixed, COORDINATE_BYTES - digits.length, digits.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    /** A native one, which signs five times as fast, where there is one for this machine; else the JDK's own. */
    private static Provider provider() {
        return ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.getName().startsWith("AmazonCorretto"))
                .filter(provider -> provider.getService("Signature", ES256) != null)
                .findFirst()
                .orElseGet(() -> Security.getProvider("SunEC"));
    }

    private interface Cryptography<T> {
        T compute() throws GeneralSecurityException;
    }

    private static <T> T trusting(Cryptography<T> work) {
        try {
            return work.compute();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ticket codes can't be signed or checked on this JDK", e);
        }
    }
}
