package ticketing.kit.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ticketing.kit.http.Paging;
import ticketing.kit.security.Roles;

/** Shows the mail this service has written: all there is of it in simulation mode, its fate where SMTP is set. */
@Path("/api/mailbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mailbox")
public class MailboxResource {
    private final Post post;

    MailboxResource(Post post) {
        this.post = post;
    }

    record MailView(Long id, String to, String subject, String text, String html, String state, Instant createdAt) {
        static MailView of(KeptMail mail) {
            var isShown = mail.confidential == 0 || mail.state == KeptMail.State.kept;
            return new MailView(
                    mail.id,
                    mail.recipient,
                    mail.subject,
                    isShown ? mail.text : "",
                    isShown ? mail.html : "",
                    mail.state.name(),
                    mail.createdAt);
        }
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(MailView[].class)
    public Response list(@BeanParam Paging paging) {
        var mails = post.latest(paging.page(), paging.size()).stream()
                .map(MailView::of)
                .toList();
        return paging.answer(mails, post.count());
    }
}
