package ticketing.booking.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.Paging;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.Caller;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** Offers, as organizers make them for their own events and the admin for any or for all. */
@Path("/api/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
@RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
class OfferResource {
    private final Offers offers;
    private final OfferMaking making;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    OfferResource(Offers offers, OfferMaking making, Idempotency idempotency, CurrentCaller callers) {
        this.offers = offers;
        this.making = making;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @GET
    @APIResponseSchema(OfferView[].class)
    public Response list(@BeanParam Paging paging) {
        var caller = callers.get();
        var organizer = caller.isAdmin() ? Optional.<Long>empty() : Optional.of(caller.id());
        var page = offers.page(organizer, paging.page(), paging.size());
        return paging.answer(page.stream().map(OfferView::of).toList(), offers.count(organizer));
    }

    @POST
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public Response create(@Valid @NotNull(message = "is needed") NewOffer request) {
        Caller caller = callers.get();
        request.check();
        return idempotency.once(request, call -> making.create(caller, request, call));
    }

    @PATCH
    @Path("/{id}")
    public OfferView change(@RestPath long id, @Valid @NotNull(message = "is needed") OfferChange request) {
        return making.change(callers.get(), id, request);
    }
}
