package ticketing.booking.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.booking.booking.BookingRequests.ChangedBooking;
import ticketing.booking.booking.BookingRequests.NewBooking;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** Bookings, as their customers make and change them, and as those who may see them do. */
@Path("/api/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
class BookingResource {
    private final BookSeats bookSeats;
    private final ChangeBooking changeBooking;
    private final Readers readers;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    BookingResource(
            BookSeats bookSeats,
            ChangeBooking changeBooking,
            Readers readers,
            Idempotency idempotency,
            CurrentCaller callers) {
        this.bookSeats = bookSeats;
        this.changeBooking = changeBooking;
        this.readers = readers;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response book(@Valid @NotNull(message = "is needed") NewBooking request) {
        var caller = callers.get();
        caller.mustBe("customer_id", request.customerId());
        var wish = request.wish();
        return idempotency.once(request, call -> bookSeats.book(caller.id(), wish, request.code(), call));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.ORGANIZER, Roles.SUPPORT, Roles.ADMIN})
    public BookingView get(@RestPath long id) {
        return readers.see(callers.get(), id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CUSTOMER)
    public BookingView change(@RestPath long id, @Valid @NotNull(message = "is needed") ChangedBooking request) {
        var caller = callers.get();
        caller.mustBe("customer_id", request.customerId());
        request.check();
        return changeBooking.change(readers.own(caller, id), request.seatIds(), request.offerCode());
    }
}
