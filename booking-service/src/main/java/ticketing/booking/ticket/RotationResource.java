package ticketing.booking.ticket;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Gives ticket codes another key, for operators. */
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
     */
    record Rotation(
            @NotBlank(message = "must say who you are") @Size(max = 100, message = "must have at most 100 characters")
            String by) {}

    record Rotated(int number) {}

    @POST
    public Rotated rotate(@NotNull(message = "is needed") @Valid Rotation rotation) {
        var number = keys.rotate();
        LOG.infof("Key %d signs ticket codes from now on, made by %s", number, rotation.by());
        return new Rotated(number);
    }
}
