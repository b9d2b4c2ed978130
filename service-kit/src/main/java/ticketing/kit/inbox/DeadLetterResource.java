package ticketing.kit.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Paging;
import ticketing.kit.http.Refusal;

/** The dead letters of this service, for operators. */
@Path("/internal/dead-letters")
@PermitAll
@Tag(name = "Internal")
class DeadLetterResource {
    private final DeadLetters letters;
    private final SettleDeadLetter settle;

    DeadLetterResource(DeadLetters letters, SettleDeadLetter settle) {
        this.letters = letters;
        this.settle = settle;
    }

    /** Who settles a letter, for the record. */
    record Operator(
            @NotBlank(message = "must say who you are") @Size(max = 100, message = "must have at most 100 characters")
            String by) {}

    record LetterView(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Map<String, String> headers,
            String payload,
            String reason,
            String state,
            int replays,
            Instant diedAt,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {}

    @GET
    public Response list(@RestQuery @Nullable String state, @BeanParam Paging paging) {
        var only = state(state);
        var page = letters.page(only, paging.page(), paging.size()).stream()
                .map(this::view)
                .toList();
        return paging.answer(page, letters.count(only));
    }

    @GET
    @Path("/{id}")
    public LetterView get(@RestPath long id) {
        return view(letters.get(id));
    }

    @POST
    @Path("/{id}/replay")
    public LetterView replay(@RestPath long id, @NotNull(message = "is needed") @Valid Operator operator) {
        return view(settle.replay(id, operator.by()));
    }

    @POST
    @Path("/{id}/discard")
    public LetterView discard(@RestPath long id, @NotNull(message = "is needed") @Valid Operator operator) {
        return view(settle.discard(id, operator.by()));
    }

    private static DeadLetter.@Nullable State state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return DeadLetter.State.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("state", "must be waiting, replayed or discarded");
        }
    }

    private LetterView view(DeadLetter letter) {
        return new LetterView(
                letter.id,
                letter.topic,
                letter.partition,
                letter.offset,
                letter.key,
                letters.headersOf(letter),
                new String(letter.payload, StandardCharsets.UTF_8),
                letter.reason,
                letter.state.name(),
                letter.replays,
                letter.diedAt,
                letter.settledBy,
                letter.settledAt);
    }
}
