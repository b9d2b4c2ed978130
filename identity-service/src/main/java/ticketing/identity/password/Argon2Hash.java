package ticketing.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's Argon2id hash (RFC 9106) in the PHC string format, which names its own costs: they can be raised without
 * invalidating what was stored before. Passwords are compared as Unicode composes them (NFC), in full length.
 */
final class Argon2Hash {
    // what OWASP recommends for Argon2id
    private static final Costs TODAYS_COSTS = new Costs(19 * 1024, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Costs costs;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Costs costs, byte[] salt, byte[] hash) {
        this.costs = costs;
        this.salt = salt;
        this.hash = hash;
    }

    private record Costs(int memoryKib, int passes, int lanes) {}

    /** Hashes with today's costs and a salt of its own. Takes some 19 MiB and tens of milliseconds. */
    static Argon2Hash of(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Argon2Hash(TODAYS_COSTS, salt, compute(password, TODAYS_COSTS, salt, HASH_BYTES));
    }

    /**
     * Reads a stored hash.
     *
     * @throws IllegalArgumentException if this is no Argon2id hash in PHC form
     */
    static Argon2Hash parse(String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash in PHC form");
        }
        var costs = new Costs(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var base64 = Base64.getDecoder();
        return new Argon2Hash(costs, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    /** Whether this is the password, in a time that does not depend on how nearly it is. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, costs, salt, hash.length));
    }

    /** Whether it was made with today's costs. */
    boolean isCurrent() {
        return costs.equals(TODAYS_COSTS) && hash.length == HASH_BYTES;
    }

    /** The PHC string. */
    String phc() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        costs.memoryKib,
                        costs.passes,
                        costs.lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    private static byte[] compute(String password, Costs costs, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(costs.memoryKib)
                .withIterations(costs.passes)
                .withParallelism(costs.lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        var composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
