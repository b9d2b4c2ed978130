package ticketing.identity.key;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes the keys that access tokens are verified with, as a JSON Web Key Set. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
class KeyResource {
    private final SigningKeys keys;

    KeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    record KeySet(List<Map<String, Object>> keys) {}

    @GET
    @PermitAll
    @Operation(summary = "The keys that access tokens are verified with")
    @APIResponseSchema(KeySet.class)
    public Response keys() {
        var set = new KeySet(keys.all().stream().map(KeyPair::published).toList());
        return Response.ok(set).header("Cache-Control", "public, max-age=60").build();
    }
}
