package ticketing.identity.key;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Gives access tokens another key, for operators. */
@Path("/internal/signing-keys/rotations")
@PermitAll // the kit lets nobody pass without the service token
@Tag(name = "Internal")
class RotationResource {
    private static final Logger LOG = Logger.getLogger(RotationResource.class);

    private final SigningKeys keys;

    RotationResource(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * What to do.
     *
     * @param by who wants it, for the record
     * @param atOnce whether all that was signed so far is to be worthless, because somebody may have the key
     */
    record Rotation(
            @NotBlank(message = "must say who you are") @Size(max = 100, message = "must have at most 100 characters")
            String by,

            boolean atOnce) {}

    record Rotated(Instant signsFrom) {}

    @POST
    public Rotated rotate(@NotNull(message = "is needed") @Valid Rotation rotation) {
        var signsFrom = rotation.atOnce() ? keys.replace() : keys.rotate();
        LOG.infof("A new key signs access tokens from %s on, made by %s", signsFrom, rotation.by());
        return new Rotated(signsFrom);
    }
}
