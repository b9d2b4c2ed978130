package ticketing.booking.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.Paging;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** The bookings of one customer, newest first. */
@Path("/api/customers/{id}/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
class CustomerBookingsResource {
    private final Bookings bookings;
    private final BookingViews views;
    private final Readers readers;
    private final CurrentCaller callers;

    CustomerBookingsResource(Bookings bookings, BookingViews views, Readers readers, CurrentCaller callers) {
        this.bookings = bookings;
        this.views = views;
        this.readers = readers;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.ADMIN})
    @APIResponseSchema(BookingView[].class)
    public Response list(@RestPath long id, @BeanParam Paging paging) {
        readers.requireMayList(callers.get(), id);
        var page = bookings.pageOfCustomer(id, paging.page(), paging.size());
        return paging.answer(views.of(page), bookings.count("customerId", id));
    }
}
