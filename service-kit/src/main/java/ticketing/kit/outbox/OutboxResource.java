package ticketing.kit.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** What this service has published and still keeps, for operators. */
@Path("/internal/outbox")
@PermitAll
@Tag(name = "Internal")
class OutboxResource {
    private final SentMessages sent;

    OutboxResource(SentMessages sent) {
        this.sent = sent;
    }

    /**
     * What to publish again.
     *
     * @param from not what was written before; null for all that is kept
     * @param by who wants it, for the record
     */
    record Replay(
            @NotBlank(message = "must name a topic") String topic,
            @Nullable Instant from,

            @NotBlank(message = "must say who you are") @Size(max = 100, message = "must have at most 100 characters")
            String by) {}

    record Replayed(String topic, long messages) {}

    @GET
    public List<SentMessages.Kept> kept() {
        return sent.kept();
    }

    @POST
    @Path("/replays")
    public Replayed replay(@NotNull(message = "is needed") @Valid Replay replay) {
        var topic = replay.topic();
        if (sent.kept().stream().noneMatch(kept -> kept.topic().equals(topic))) {
            throw Refusal.notFound("no_such_topic", "Nothing that was published to " + topic + " is kept here");
        }
        var from = replay.from() == null ? Instant.EPOCH : replay.from();
        return new Replayed(topic, sent.sendAgain(topic, from, replay.by()));
    }
}
