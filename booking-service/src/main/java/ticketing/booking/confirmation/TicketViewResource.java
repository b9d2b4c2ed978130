package ticketing.booking.confirmation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.BookingStatus;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.TicketLinks;
import ticketing.booking.ticket.TicketStatus;
import ticketing.booking.ticket.Tickets;

/** Shows a ticket to whoever was given its link: no login, and no answer to anybody else. */
@Path("/api/tickets/{code}/view")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
class TicketViewResource {
    private final Tickets tickets;
    private final TicketLinks links;
    private final Papers papers;

    TicketViewResource(Tickets tickets, TicketLinks links, Papers papers) {
        this.tickets = tickets;
        this.links = links;
        this.papers = papers;
    }

    record TicketView(
            long ticketId,
            String code,
            TicketStatus status,
            @Nullable Instant usedAt,
            @Nullable String gate,
            String holder,
            String reference,
            BookingStatus bookingStatus,
            String section,
            String rowLabel,
            int seatNumber,
            EventView event) {}

    record EventView(long id, String title, String venue, Instant startTime, Instant endTime, String status) {}

    @GET
    @PermitAll
    @APIResponseSchema(TicketView.class)
    public Response view(@PathParam("code") String code, @QueryParam("sig") @DefaultValue("") String signature) {
        var ticket = links.isGenuine(code, signature) ? tickets.find(code) : Optional.<IssuedTicket>empty();
        var view = ticket.flatMap(found -> papers.of(found.bookingId()).map(paper -> view(found, paper)))
                .orElseThrow(Refusals::noSuchTicket);
        return Response.ok(view).header("Cache-Control", "private, no-cache").build();
    }

    private static TicketView view(IssuedTicket ticket, Paper paper) {
        var show = paper.show();
        var seat = ticket.seat();
        return new TicketView(
                ticket.ticketId(),
                ticket.code(),
                ticket.status(),
                ticket.usedAt(),
                ticket.gate(),
                paper.holder().name(),
                paper.order().reference(),
                paper.order().status(),
                seat.section(),
                seat.rowLabel(),
                seat.seatNumber(),
                new EventView(
                        show.eventId(), show.title(), show.venue(), show.startTime(), show.endTime(), show.status()));
    }
}
