package ticketing.booking.door;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every query of scans and their conflicts. */
@ApplicationScoped
class Scans {
    private static final String SHOWN = """
            select new ticketing.booking.door.ConflictView(c.id, c.eventId, c.ticketId, t.bookingId,
                new ticketing.booking.door.SeatView(t.seatId, t.section, t.rowLabel, t.seatNumber), c.verdict,
                c.scannedAt, c.gate, t.usedAt, t.gate, c.foundByNonce, c.foundAt)
            """;

    private final Session store;

    Scans(Session store) {
        this.store = store;
    }

    /** The scans with these nonces that were taken in already, by nonce. */
    Map<String, Scan> known(Collection<String> nonces) {
        return store
                .createSelectionQuery("from Scan where nonce in ?1", Scan.class)
                .setParameter(1, nonces)
                .getResultList()
                .stream()
                .collect(toMap(scan -> scan.nonce, identity()));
    }

    /** Whether the scan of this nonce is the one that the ticket admitted on. */
    boolean wasApplied(String nonce, long ticketId) {
        var scan = store.find(Scan.class, nonce);
        return scan != null
                && scan.ticketId == ticketId
                && scan.outcome == Scan.Outcome.applied
                && scan.verdict == Verdict.welcome;
    }

    void remember(Scan scan) {
        store.persist(scan);
    }

    void remember(Conflict conflict) {
        store.persist(conflict);
    }

    /** A page of conflicts, newest first: of one event or all, and for an organizer those of own events alone. */
    List<ConflictView> conflicts(@Nullable Long eventId, @Nullable Long organizerId, int page, int size) {
        return store.createSelectionQuery(SHOWN + filtered() + " order by c.id desc", ConflictView.class)
                .setParameter("event", eventId)
                .setParameter("organizer", organizerId)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long countConflicts(@Nullable Long eventId, @Nullable Long organizerId) {
        return store.createSelectionQuery("select count(*) " + filtered(), Long.class)
                .setParameter("event", eventId)
                .setParameter("organizer", organizerId)
                .getSingleResult();
    }

    private static String filtered() {
        return """
                from Conflict c join Ticket t on t.id = c.ticketId left join Event e on e.id = c.eventId
                where (:event is null or c.eventId = :event) and (:organizer is null or e.organizerId = :organizer)""";
    }
}
