package ticketing.event.notification;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.event.catalog.EventFacts;
import ticketing.event.catalog.Events;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Idempotency;
import ticketing.kit.mail.Letter;
import ticketing.kit.mail.Post;
import ticketing.kit.security.Caller;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** Sends the details of an event by mail: to the caller, or, for organizers and administrators, to any customer. */
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class EventMailResource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Events events;
    private final People people;
    private final Post post;
    private final Idempotency idempotency;
    private final CurrentCaller callers;
    private final Template text;
    private final Template html;

    EventMailResource(
            Events events,
            People people,
            Post post,
            Idempotency idempotency,
            CurrentCaller callers,
            @Location("event-detail.txt") Template text,
            @Location("event-detail.html") Template html) {
        this.events = events;
        this.people = people;
        this.post = post;
        this.idempotency = idempotency;
        this.callers = callers;
        this.text = text;
        this.html = html;
    }

    record MailRequest(
            @NotNull(message = "is needed") Long eventId,
            @Nullable Long customerId) {}

    record SentMail(boolean sent, String mode, String toEmail, String subject, String body) {}

    private record Recipient(String name, String email) {}

    @POST
    @Path("/event-detail-email")
    @RolesAllowed({Roles.CUSTOMER, Roles.ORGANIZER, Roles.ADMIN})
    @Operation(summary = "Mail the details of an event to oneself or, as organizer or administrator, to a customer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SentMail.class)))
    public Response send(@NotNull(message = "is needed") @Valid MailRequest request) {
        var caller = callers.get();
        if (caller.is(Roles.CUSTOMER)) {
            caller.mustBe("customer_id", request.customerId());
        }
        return idempotency.once(request, call -> {
            var event = EventFacts.of(events.visible(request.eventId(), Optional.of(caller)));
            var letter = letter(call.id("event-detail").toString(), event, recipient(caller, request.customerId()));
            return call.commit(() -> {
                post.handIn(letter);
                return Answer.ok(new SentMail(true, post.mode(), letter.to(), letter.subject(), letter.text()));
            });
        });
    }

    private Recipient recipient(Caller caller, @Nullable Long customerId) {
        if (customerId == null || customerId == caller.id()) {
            return new Recipient(caller.name(), caller.email());
        }
        var customer = people.customer(customerId);
        return new Recipient(customer.name(), customer.email());
    }

    private Letter letter(String key, EventFacts event, Recipient to) {
        return new Letter(
                "event-detail:" + key,
                to.email(),
                "Event details: " + event.title(),
                render(text, event, to),
                render(html, event, to));
    }

    private static String render(Template template, EventFacts event, Recipient to) {
        return template.data("event", event, "name", to.name())
                .data("starts", when(event.startTime()))
                .data("ends", when(event.endTime()))
                .data("status", event.status().name().replace('_', ' '))
                .render();
    }

    private static String when(Instant time) {
        return TIME.format(time);
    }
}
