package ticketing.identity.key;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Makes access tokens: JWTs that every service verifies on its own, by the published keys. */
@ApplicationScoped
public class AccessTokenIssuer {
    /** How long an access token is good for, whatever happens to its owner meanwhile. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private final SigningKeys keys;
    private final Clock clock;

    AccessTokenIssuer(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A signed token that names this person and their one role. */
    public String issue(long id, String name, String email, String role) {
        var now = clock.instant();
        var key = keys.signing();
        return Jwt.issuer("ticketing")
                .audience("ticketing")
                .subject(Long.toString(id))
                .upn(email)
                .claim("name", name)
                .groups(role)
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .jws()
                .keyId(key.kid())
                .sign(key.signing());
    }
}
