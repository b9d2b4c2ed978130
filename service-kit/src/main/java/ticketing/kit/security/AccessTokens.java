package ticketing.kit.security;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies the access token of a request, in place of SmallRye JWT's own verifier: that one answers 401 to a valid token
 * while the keys can't be fetched, and builds a parser per token. Only a token with an unknown key id waits for others.
 *
 * <p>A token is verified once and then recognised, as long as it has not expired and its key has not been withdrawn.
 */
@ApplicationScoped
class AccessTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final int BEFORE_SMALLRYE = SYSTEM_FIRST + 100;

    private static final int RECOGNISED = 10_000;

    private final VerificationKeys keys;
    private final JwtConsumer tokens;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(RECOGNISED).build();

    AccessTokens(
            VerificationKeys keys,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience) {
        this.keys = keys;
        this.tokens = new JwtConsumerBuilder()
                .setVerificationKeyResolver((signature, nesting) -> key(signature))
                .setJwsAlgorithmConstraints(PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_SMALLRYE;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        try {
            return Uni.createFrom().item(verify(request));
        } catch (InvalidJwtException e) {
            return e.getCause() instanceof UnknownKey unknown
                    ? context.runBlocking(() -> lookUpAndVerify(unknown.id, request))
                    : Uni.createFrom().failure(new AuthenticationFailedException(e));
        }
    }

    private SecurityIdentity lookUpAndVerify(String keyId, TokenAuthenticationRequest request) {
        if (keys.lookUp(keyId) == null) {
            throw new AuthenticationFailedException("The access token is signed with an unknown key");
        }
        try {
            return verify(request);
        } catch (InvalidJwtException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private SecurityIdentity verify(TokenAuthenticationRequest request) throws InvalidJwtException {
        var token = request.getToken().getToken();
        var known = verified.getIfPresent(token);
        if (known != null && known.isStillGood(keys)) {
            return known.identity;
        }
        var fresh = verify(tokens.process(token), request.getToken());
        verified.put(token, fresh);
        return fresh.identity;
    }

    private Verified verify(JwtContext token, TokenCredential credential) {
        var claims = token.getJwtClaims();
        claims.setClaim(Claims.raw_token.name(), token.getJwt());
        var principal = new DefaultJWTCallerPrincipal(claims);
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addCredential(credential)
                .addRoles(principal.getGroups())
                .build();
        var signature = token.getJoseObjects().getFirst();
        return new Verified(
                identity,
                signature.getKeyIdHeaderValue(),
                signature.getKey(),
                NumericDate.fromSeconds(principal.getExpirationTime()));
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        var id = signature.getKeyIdHeaderValue();
        if (id == null) {
            throw new UnresolvableKeyException("The access token names no key");
        }
        var key = keys.known(id);
        if (key == null) {
            throw new UnknownKey(id);
        }
        return key;
    }

    /** Whom a token names, and for how long that is true. */
    private record Verified(SecurityIdentity identity, String keyId, Key key, NumericDate expires) {
        boolean isStillGood(VerificationKeys keys) {
            return NumericDate.now().isBefore(expires) && key.equals(keys.known(keyId));
        }
    }

    /** The token's key has to be looked up before the token can be judged. */
    private static final class UnknownKey extends UnresolvableKeyException {
        final String id;

        UnknownKey(String id) {
            super("The access token is signed with a key that is not known yet");
            this.id = id;
        }
    }
}
