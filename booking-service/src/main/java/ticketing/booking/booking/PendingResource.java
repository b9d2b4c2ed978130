package ticketing.booking.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.BookingRequests.Bare;
import ticketing.booking.booking.BookingRequests.NewPayment;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** What becomes of a pending booking: it is paid, given up, or its seats are kept a while longer. */
@Path("/api/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
@RolesAllowed(Roles.CUSTOMER)
@Consumes(MediaType.APPLICATION_JSON) // said, so that it also holds for calls without a body, which don't say it
class PendingResource {
    private final PayBooking payBooking;
    private final KeepSeats keepSeats;
    private final Endings endings;
    private final Readers readers;
    private final Idempotency idempotency;
    private final CurrentCaller callers;

    PendingResource(
            PayBooking payBooking,
            KeepSeats keepSeats,
            Endings endings,
            Readers readers,
            Idempotency idempotency,
            CurrentCaller callers) {
        this.payBooking = payBooking;
        this.keepSeats = keepSeats;
        this.endings = endings;
        this.readers = readers;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @POST
    @Path("/{id}/pay")
    @APIResponseSchema(BookingView.class)
    @APIResponse(
            responseCode = "202",
            description = "The provider has not said yet what became of the payment: the booking shows it when it has",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Response pay(@RestPath long id, @Valid @NotNull(message = "is needed") NewPayment request) {
        return once(
                id,
                request,
                request.customerId(),
                (booking, call) -> payBooking.pay(booking, request.method(), request.simulateSuccess(), call));
    }

    @POST
    @Path("/{id}/cancel")
    @APIResponseSchema(BookingView.class)
    public Response cancel(@RestPath long id, @RequestBody(required = false) @Nullable Bare request) {
        var body = Bare.of(request);
        return once(
                id,
                body,
                body.customerId(),
                (booking, call) -> call.commit(() -> Answer.ok(endings.giveUp(booking.id()))));
    }

    @POST
    @Path("/{id}/extend")
    @APIResponseSchema(BookingView.class)
    public Response extend(@RestPath long id, @RequestBody(required = false) @Nullable Bare request) {
        var body = Bare.of(request);
        return once(id, body, body.customerId(), keepSeats::extend);
    }

    private Response once(long id, Object request, @Nullable Long claimed, BiFunction<Booking, Call, Answer> command) {
        var caller = callers.get();
        caller.mustBe("customer_id", claimed);
        return idempotency.once(request, call -> command.apply(readers.own(caller, id), call));
    }
}
