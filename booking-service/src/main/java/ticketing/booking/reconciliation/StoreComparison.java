package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * No other service knows of a booking whose id was not given out here yet: else this store is an older one that was put
 * into its place by hand, and has not caught up.
 */
@ApplicationScoped
class StoreComparison implements Comparison {
    private final SupportService support;
    private final Session store;
    private final String lastId;

    StoreComparison(
            SupportService support, Session store, @ConfigProperty(name = "ticketing.store.last-id") String lastId) {
        this.support = support;
        this.store = store;
        this.lastId = lastId;
    }

    @Override
    public List<Difference> look(Instant since) {
        var known = support.latestBooking();
        return known <= lastGivenOut()
                ? List.of()
                : List.of(Difference.olderStore(
                        "booking-service",
                        "support-service knows booking %d, and none was made there yet".formatted(known)));
    }

    private long lastGivenOut() {
        return store.createNativeQuery(lastId, Long.class)
                .setParameter(1, "booking")
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }
}
