package ticketing.support.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ticketing.kit.security.Caller;

/** Answers by the language model where a key is set; by fixed rules where not, or when the model fails. */
@ApplicationScoped
class Assistant {
    private static final Logger LOG = Logger.getLogger(Assistant.class);

    private final LanguageModel model;
    private final Lookup lookup;
    private final boolean hasModel;

    Assistant(LanguageModel model, Lookup lookup, @ConfigProperty(name = "assistant.model.enabled") boolean hasModel) {
        this.model = model;
        this.lookup = lookup;
        this.hasModel = hasModel;
    }

    /** Who answered ({@code openai} or {@code fallback}), and what. */
    record Reply(String mode, String answer) {}

    Reply reply(String message, Caller caller) {
        var known = lookup.of(caller);
        return byModel(message, known)
                .map(answer -> new Reply("openai", answer))
                .orElseGet(() -> new Reply("fallback", FixedAnswers.answer(message, known)));
    }

    private Optional<String> byModel(String message, Knowledge known) {
        if (!hasModel) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(model.answer(message, known)).filter(answer -> !answer.isBlank());
        } catch (RuntimeException e) {
            // whatever the library or the far side throws: the person gets an answer
            LOG.warnf("The language model failed, fixed rules answer: %s", e);
            return Optional.empty();
        }
    }
}
