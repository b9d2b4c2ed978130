package ticketing.support.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Asks the model within a deadline, few at a time, and not at all for a while after it failed again and again. */
@ApplicationScoped
class LanguageModel {
    private final Model model;

    LanguageModel(Model model) {
        this.model = model;
    }

    @Timeout(value = 20, unit = ChronoUnit.SECONDS)
    @Bulkhead(8)
    @CircuitBreaker(requestVolumeThreshold = 4, delay = 30_000)
    String answer(String message, Knowledge known) {
        return model.answer(Wording.moment(known.now()), known.name(), known.role(), message);
    }
}
