package ticketing.booking.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * No other service knows of a booking whose id was not given out here yet: else this store is an older one that was put
 * into its place by hand, and has not caught up.
 */
@ApplicationScoped
class StoreComparison implements Comparison {
    private final SupportService support;
    private final Session store;

    StoreComparison(SupportService support, Session store) {
        this.support = support;
        this.store = store;
    }

    @Override
    public List<Difference> look(Instant since) {
        var known = support.latestBooking();
        return known <= latestGivenOut()
                ? List.of()
                : List.of(Difference.olderStore(
                        "booking-service",
                        "support-service knows booking %d, and none was made there yet".formatted(known)));
    }

    private long latestGivenOut() {
        return store
                .createNativeQuery("select seq from sqlite_sequence where name = 'booking'", Long.class)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0L);
    }
}
