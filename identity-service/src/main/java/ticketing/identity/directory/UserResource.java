package ticketing.identity.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.identity.account.AccountView;
import ticketing.identity.account.Accounts;
import ticketing.identity.account.Role;
import ticketing.identity.account.Standing;
import ticketing.identity.password.Passwords;
import ticketing.identity.session.EndReason;
import ticketing.identity.session.Sessions;
import ticketing.kit.http.Paging;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Writer;

/** What an administrator does with everybody's accounts. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
@RolesAllowed(Roles.ADMIN)
class UserResource {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Idempotency idempotency;
    private final Writer writer;

    UserResource(Accounts accounts, Sessions sessions, Passwords passwords, Idempotency idempotency, Writer writer) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.idempotency = idempotency;
        this.writer = writer;
    }

    record Change(
            @Nullable @Pattern(regexp = NewUser.NAME, message = NewUser.NAME_RULE)
            String name,

            @Nullable Role role,
            @Nullable Boolean isActive) {}

    @GET
    @Operation(summary = "The users by id, of one role, active or not, or with a text in name or address")
    @APIResponseSchema(AccountView[].class)
    public Response list(
            @RestQuery @Nullable String role,
            @RestQuery("is_active") @Nullable String isActive,
            @RestQuery @Nullable String q,
            @BeanParam Paging paging) {
        var found = accounts.matching(Filters.role(role), Filters.flag("is_active", isActive), Filters.text(q));
        var page = found.page(paging.page(), paging.size()).stream()
                .map(AccountView::of)
                .toList();
        return paging.answer(page, found.count());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One user")
    public AccountView one(@RestPath long id) {
        return AccountView.of(accounts.get(id));
    }

    @POST
    @Operation(summary = "Create a user of any role, active at once")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response create(@NotNull(message = "must be given") @Valid NewUser request) {
        return idempotency.once(request, call -> {
            var hash = passwords.hash(request.password());
            return call.commit(() -> {
                var account = accounts.create(request.as(request.roleOr(Role.customer), Standing.active, hash));
                return Answer.created("/api/users/" + account.id(), AccountView.of(account));
            });
        });
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Approve, deactivate, activate, rename a user, or give them another role")
    public AccountView change(@RestPath long id, @NotNull(message = "must be given") @Valid Change change) {
        return writer.write(() -> {
            var account = accounts.get(id);
            if (accounts.change(account, change.name, change.role, change.isActive)) {
                sessions.endAll(id, EndReason.rights_changed);
            }
            return AccountView.of(account);
        });
    }
}
