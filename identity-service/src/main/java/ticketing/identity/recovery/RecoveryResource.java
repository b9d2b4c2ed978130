package ticketing.identity.recovery;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.identity.account.EmailAddress;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.mail.Post;

/** The way back in for those who forgot their password. */
@Path("/api/auth")
@Tag(name = "Identity")
class RecoveryResource {
    private final AskForReset askForReset;
    private final ResetPassword resetPassword;
    private final Post post;

    RecoveryResource(AskForReset askForReset, ResetPassword resetPassword, Post post) {
        this.askForReset = askForReset;
        this.resetPassword = resetPassword;
        this.post = post;
    }

    record Forgotten(
            @NotBlank(message = "must be given")
            @Size(max = EmailAddress.MAX_LENGTH, message = "must have at most 254 characters")
            String email) {}

    record Sent(
            boolean sent,
            String mode,
            String message,
            @Nullable String resetToken) {}

    record Reset(
            @NotBlank(message = "must be given") @Size(max = 255, message = "must have at most 255 characters")
            String token,

            @NotNull(message = "must be given") @Size(min = 8, max = 128, message = "must have 8 to 128 characters")
            String newPassword) {
        /** Says nothing of the secrets, so that no log can. */
        @Override
        public String toString() {
            return "Reset";
        }
    }

    record Done(boolean success, String message) {}

    @POST
    @Path("/forgot-password")
    @PermitAll
    @Operation(
            summary = "Ask for a link that sets a new password; the answer does not tell whether the address is known")
    public Sent forgot(@NotNull(message = "must be given") @Valid Forgotten request) {
        var token = askForReset.of(request.email);
        var mode = post.mode();
        return new Sent(
                true,
                mode,
                "If this address has an account, a link to set a new password is on its way",
                mode.equals("simulation") ? token.text() : null);
    }

    @POST
    @Path("/reset-password")
    @PermitAll
    @Operation(summary = "Set a new password with such a link's token, once; every session of the account ends")
    public Done reset(@NotNull(message = "must be given") @Valid Reset request) {
        resetPassword.by(new OpaqueToken(request.token), request.newPassword);
        return new Done(true, "The new password is set: log in with it");
    }
}
