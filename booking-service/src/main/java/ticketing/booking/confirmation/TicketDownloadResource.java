package ticketing.booking.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** A booking's tickets to take along, for its customer and those who help them. */
@Path("/api/bookings/{id}/ticket-download")
@Tag(name = "Tickets")
class TicketDownloadResource {
    private static final MediaType PDF = new MediaType("application", "pdf");
    private static final MediaType PLAIN_TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    private final Papers papers;
    private final TicketPdf pdf;
    private final CurrentCaller callers;

    TicketDownloadResource(Papers papers, TicketPdf pdf, CurrentCaller callers) {
        this.papers = papers;
        this.pdf = pdf;
        this.callers = callers;
    }

    @GET
    @Produces({"application/pdf", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.ADMIN})
    public Response download(@PathParam("id") long id, @Context HttpHeaders headers) {
        var form = form(headers.getAcceptableMediaTypes());
        var paper = papers.confirmed(id, callers.get());
        var isPdf = form.equals(PDF);
        var name = "tickets-" + paper.order().reference() + (isPdf ? ".pdf" : ".txt");
        return Response.ok(isPdf ? pdf.print(paper) : TicketText.of(paper), form)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The form that the client likes best, PDF where it doesn't care. */
    private static MediaType form(List<MediaType> accepted) {
        for (var wish : accepted) {
            for (var form : List.of(PDF, PLAIN_TEXT)) {
                if (wish.isCompatible(form)) {
                    return form;
                }
            }
        }
        throw Refusals.notAcceptable();
    }
}
