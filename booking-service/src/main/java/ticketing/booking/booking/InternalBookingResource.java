package ticketing.booking.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.Paging;

/** Bookings, as other services of the platform see them. */
@Path("/internal")
@PermitAll
class InternalBookingResource {
    private final Bookings bookings;
    private final BookingViews views;

    InternalBookingResource(Bookings bookings, BookingViews views) {
        this.bookings = bookings;
        this.views = views;
    }

    @GET
    @Path("/bookings/{id}")
    public BookingView get(@RestPath long id) {
        return views.of(bookings.findByIdOptional(id).orElseThrow(() -> Refusals.noSuchBooking(id)));
    }

    @GET
    @Path("/customers/{id}/bookings")
    public Response ofCustomer(@RestPath long id, @BeanParam Paging paging) {
        var page = bookings.pageOfCustomer(id, paging.page(), paging.size());
        return paging.answer(views.of(page), bookings.count("customerId", id));
    }
}
