package ticketing.event.notification;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.RemoteCalls;
import ticketing.kit.security.InternalCalls;

/** What is asked of identity-service. */
@RegisterRestClient(configKey = "identity-service")
@RemoteCalls
@RegisterProvider(InternalCalls.class)
@Path("/internal/users")
interface IdentityApi {
    /** The person with this id. */
    @GET
    @Path("/{id}")
    Person get(@RestPath long id);

    /** What is read of a person. */
    record Person(String name, String email, String role) {}
}
