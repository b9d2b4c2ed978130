package ticketing.support.assistant;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.kit.security.CurrentCaller;

/** A question to the assistant. */
@Path("/api/ai/chat")
@Tag(name = "Assistant")
class ChatResource {
    private final Assistant assistant;
    private final CurrentCaller callers;

    ChatResource(Assistant assistant, CurrentCaller callers) {
        this.assistant = assistant;
        this.callers = callers;
    }

    record Message(
            @NotBlank(message = "must not be blank") @Size(max = 2_000, message = "must have 1 to 2000 characters")
            String message,

            @Nullable Long userId,
            @Nullable Long customerId) {}

    @POST
    @Authenticated
    @Operation(summary = "Ask about bookings, events, offers, refunds and complaints; nothing is changed by it")
    public Assistant.Reply chat(@Valid @NotNull(message = "must not be empty") Message body) {
        var caller = callers.get();
        caller.mustBe("user_id", body.userId());
        caller.mustBe("customer_id", body.customerId());
        return assistant.reply(body.message(), caller);
    }
}
