package ticketing.identity.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.identity.account.AccountFact;
import ticketing.identity.account.Accounts;

/** What the platform's own services may ask about a user. */
@Path("/internal/users")
class InternalUserResource {
    private final Accounts accounts;

    InternalUserResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Path("/{id}")
    @PermitAll // the kit lets nobody pass without the service token
    public AccountFact one(@RestPath long id) {
        return AccountFact.of(accounts.get(id));
    }
}
