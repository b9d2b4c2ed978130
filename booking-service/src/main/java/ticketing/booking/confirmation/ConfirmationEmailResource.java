package ticketing.booking.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** The letter about a booking as it was or would be sent, for its customer and those who help them. */
@Path("/api/bookings/{id}/confirmation-email")
@Tag(name = "Tickets")
class ConfirmationEmailResource {
    private final Papers papers;
    private final LetterWriter letters;
    private final CurrentCaller callers;

    ConfirmationEmailResource(Papers papers, LetterWriter letters, CurrentCaller callers) {
        this.papers = papers;
        this.letters = letters;
        this.callers = callers;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT, Roles.ADMIN})
    public String letter(@PathParam("id") long id) {
        var letter = letters.confirmation(papers.confirmed(id, callers.get()));
        return String.join("\n", "To: " + letter.to(), "Subject: " + letter.subject(), "", letter.text());
    }
}
