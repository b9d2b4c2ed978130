package ticketing.kit.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, by the access token of the request under way. A bad token is a 401 wherever it is looked at. */
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller, where the call is not open to anonymous ones; else 401. */
    public Caller get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** The caller, or nothing where the request brings no token. */
    public Optional<Caller> find() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null
                ? Optional.of(read(token))
                : Optional.empty();
    }

    private static Caller read(JsonWebToken token) {
        var role = token.getGroups().stream().findFirst().orElseThrow(UnauthorizedException::new);
        String name = token.getClaim("name");
        String email = token.getClaim(Claims.upn);
        return new Caller(Long.parseLong(token.getSubject()), name, email, role);
    }
}
