package ticketing.booking.offer;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.kit.store.Writer;

/** Makes the demo's offers, where they aren't there yet. */
@ApplicationScoped
class DemoOffers {
    private static final List<NewOffer> DEMO = List.of(
            new NewOffer("WELCOME10", OfferType.percentage, BigDecimal.TEN, true, 100, null, null),
            new NewOffer("FLAT5", OfferType.fixed, BigDecimal.valueOf(5), true, null, null, null));

    private final Offers offers;
    private final Writer writer;
    private final Clock clock;
    private final boolean wanted;

    DemoOffers(Offers offers, Writer writer, Clock clock, @ConfigProperty(name = "offers.demo") boolean wanted) {
        this.offers = offers;
        this.writer = writer;
        this.clock = clock;
        this.wanted = wanted;
    }

    void make(@Observes @Priority(15) StartupEvent started) {
        if (wanted) {
            writer.run(() -> DEMO.forEach(offer -> offers.add(offer, clock.instant())));
        }
    }
}
