package ticketing.identity.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ticketing.identity.account.AccountView;
import ticketing.identity.account.Accounts;
import ticketing.identity.account.Role;
import ticketing.identity.password.Passwords;
import ticketing.kit.http.Refusal;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Idempotency;

/** Where people make themselves known. */
@Path("/api/auth/register")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
class RegistrationResource {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Idempotency idempotency;

    RegistrationResource(Accounts accounts, Passwords passwords, Idempotency idempotency) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.idempotency = idempotency;
    }

    @POST
    @PermitAll
    @Operation(summary = "Register; an administrator then waits for another one's approval")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response register(@NotNull(message = "must be given") @Valid NewUser request) {
        var role = request.roleOr(Role.customer);
        if (!role.isOpenToRegistration()) {
            throw Refusal.invalid("role", "must be customer, event_organizer or platform_admin");
        }
        return idempotency.once(request, call -> {
            var hash = passwords.hash(request.password());
            return call.commit(() -> {
                var account = accounts.create(request.as(role, role.onRegistration(), hash));
                return Answer.created("/api/users/" + account.id(), AccountView.of(account));
            });
        });
    }
}
