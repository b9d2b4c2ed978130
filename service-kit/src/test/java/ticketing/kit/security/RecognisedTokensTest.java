package ticketing.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import java.security.Key;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A token that was verified before is good for as long as it would be without having been. */
class RecognisedTokensTest {
    private static final String KEY_ID = "one";

    private final Map<String, Key> published = new ConcurrentHashMap<>();
    private final RsaJsonWebKey key;
    private final AccessTokens tokens = new AccessTokens(new Published(), "ticketing", "ticketing");

    RecognisedTokensTest() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        published.put(KEY_ID, key.getKey());
    }

    private final class Published implements VerificationKeys {
        @Override
        public @Nullable Key known(String id) {
            return published.get(id);
        }

        @Override
        public @Nullable Key lookUp(String id) {
            return published.get(id);
        }
    }

    /** Runs what may block at once. */
    private static final class AtOnce implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
            return Uni.createFrom().item(work);
        }
    }

    @Test
    void a_token_is_recognised() throws JoseException {
        var token = token(Duration.ofMinutes(5));

        assertThat(authenticate(token).getPrincipal().getName()).isEqualTo("seven@test.local");
        assertThat(authenticate(token)).isSameAs(authenticate(token));
    }

    @Test
    void a_recognised_token_ends_with_its_key() throws JoseException {
        var token = token(Duration.ofMinutes(5));
        authenticate(token);

        published.clear();

        assertThatThrownBy(() -> authenticate(token)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void a_recognised_token_ends_with_its_time() throws JoseException {
        var token = token(Duration.ofSeconds(2));
        authenticate(token);

        await().untilAsserted(() ->
                assertThatThrownBy(() -> authenticate(token)).isInstanceOf(AuthenticationFailedException.class));
    }

    private SecurityIdentity authenticate(String token) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        return tokens.authenticate(request, new AtOnce()).await().indefinitely();
    }

    private String token(Duration life) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer("ticketing");
        claims.setAudience("ticketing");
        claims.setSubject("7");
        claims.setClaim("upn", "seven@test.local");
        claims.setStringListClaim("groups", Roles.CUSTOMER);
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + life.toSeconds()));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
