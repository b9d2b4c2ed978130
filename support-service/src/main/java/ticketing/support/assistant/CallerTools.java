package ticketing.support.assistant;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ticketing.kit.security.CurrentCaller;

/** What the model may look up. Whose data it gets is not for the model to say: it is the caller's, by their token. */
@ApplicationScoped
public class CallerTools {
    private final CurrentCaller callers;
    private final Lookup lookup;

    CallerTools(CurrentCaller callers, Lookup lookup) {
        this.callers = callers;
        this.lookup = lookup;
    }

    @Tool(name = "my_bookings", value = "The caller's bookings: event, date, place, seats, amount, status, link")
    public String bookings() {
        var known = known();
        return list(known.bookings().get(), booking -> Wording.booking(booking, known.now()));
    }

    @Tool(name = "find_events", value = "Upcoming events with date, place, price and seats left")
    public String events(@P(value = "Words of the title or the place", required = false) @Nullable String words) {
        var shows = known().shows().get();
        var meant = Question.of(words == null ? "" : words).spokenOf(shows);
        return list(meant.isEmpty() ? shows : meant, Wording::show);
    }

    @Tool(name = "offers", value = "Offer codes that can be used right now")
    public String offers() {
        return list(known().offers().get(), Wording::offer);
    }

    @Tool(name = "my_refunds", value = "The refunds the caller asked for, and how they stand")
    public String refunds() {
        return list(known().refunds().get(), Wording::refund);
    }

    @Tool(name = "my_complaints", value = "The caller's complaints, and how they stand")
    public String complaints() {
        return list(known().complaints().get(), Wording::complaint);
    }

    private Knowledge known() {
        return lookup.of(callers.get());
    }

    private static <T> String list(List<T> things, Function<T, String> wording) {
        return things.isEmpty() ? "None." : Wording.lines(things, wording).strip();
    }
}
