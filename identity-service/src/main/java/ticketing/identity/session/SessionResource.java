package ticketing.identity.session;

import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ticketing.identity.account.Account;
import ticketing.identity.account.AccountView;
import ticketing.identity.account.Accounts;
import ticketing.identity.account.EmailAddress;
import ticketing.identity.account.Role;
import ticketing.identity.key.AccessTokenIssuer;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.store.Writer;

/** Logging in, staying logged in, logging out, and who one is. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
class SessionResource {
    private final Login login;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokenIssuer tokens;
    private final CurrentCaller callers;
    private final Writer writer;

    SessionResource(
            Login login,
            Accounts accounts,
            Sessions sessions,
            AccessTokenIssuer tokens,
            CurrentCaller callers,
            Writer writer) {
        this.login = login;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.callers = callers;
        this.writer = writer;
    }

    record Credentials(
            @NotBlank(message = "must be given")
            @Size(max = EmailAddress.MAX_LENGTH, message = "must have at most 254 characters")
            String email,

            @NotNull(message = "must be given") @Size(max = 1024, message = "must have at most 1024 characters")
            String password) {}

    record Refresh(
            @NotBlank(message = "must be given") @Size(max = 255, message = "must have at most 255 characters")
            String refreshToken) {}

    record LoggedInView(
            long id,
            String name,
            String email,
            Role role,
            String accessToken,
            String tokenType,
            long expiresIn,
            String refreshToken) {}

    @POST
    @Path("/login")
    @PermitAll
    @Operation(summary = "Log in with e-mail address and password")
    @APIResponseSchema(LoggedInView.class)
    public Response login(@NotNull(message = "must be given") @Valid Credentials request) {
        var loggedIn = login.with(request.email, request.password);
        return answer(loggedIn.account(), loggedIn.refreshToken());
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(summary = "Trade a refresh token for a new pair; using one twice ends its session")
    @APIResponseSchema(LoggedInView.class)
    public Response refresh(@NotNull(message = "must be given") @Valid Refresh request) {
        var token = new OpaqueToken(request.refreshToken);
        // the refusal comes after the unit: what it found out about a copied token has to be kept
        var continued = writer.write(() -> sessions.carryOn(token)).orElseThrow(Refusals::wrongRefreshToken);
        return answer(accounts.get(continued.accountId()), continued.next());
    }

    @POST
    @Path("/logout")
    @Authenticated
    @Operation(summary = "End the session of this refresh token; ending it twice does no harm")
    public Response logout(@NotNull(message = "must be given") @Valid Refresh request) {
        var caller = callers.get();
        writer.run(() -> sessions.endByToken(new OpaqueToken(request.refreshToken), caller.id()));
        return Response.noContent().build();
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(summary = "The caller, as they are now")
    public AccountView me() {
        return accounts.findByIdOptional(callers.get().id())
                .filter(Account::isActive)
                .map(AccountView::of)
                .orElseThrow(UnauthorizedException::new);
    }

    private Response answer(Account account, OpaqueToken refreshToken) {
        var access = tokens.issue(
                account.id(), account.name(), account.email(), account.role().name());
        var view = new LoggedInView(
                account.id(),
                account.name(),
                account.email(),
                account.role(),
                access,
                "Bearer",
                AccessTokenIssuer.LIFE.toSeconds(),
                refreshToken.text());
        return Response.ok(view).header("Cache-Control", "no-store").build();
    }
}
