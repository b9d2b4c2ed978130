package ticketing.booking.door;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.IssuedTicket;

/** Somebody went in who should not have: on a ticket that had admitted before, or that admits nobody. */
@Entity
@Table(name = "scan_conflicts")
class Conflict {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "event_id")
    long eventId;

    @Column(name = "ticket_id")
    long ticketId;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Column(name = "scanned_at")
    Instant scannedAt;

    @Nullable
    String gate;

    @Column(name = "found_by_nonce")
    String foundByNonce;

    @Column(name = "found_at")
    Instant foundAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Conflict() {}

    /**
     * @param scannedAt when the one went in whose entry doesn't count
     * @param foundBy the scan that brought it to light
     */
    @SuppressWarnings("NullAway.Init") // the store gives the id
    Conflict(
            IssuedTicket ticket,
            Verdict verdict,
            Instant scannedAt,
            @Nullable String gate,
            OfflineScan foundBy,
            Instant now) {
        this.eventId = ticket.eventId();
        this.ticketId = ticket.ticketId();
        this.verdict = verdict;
        this.scannedAt = scannedAt;
        this.gate = gate;
        this.foundByNonce = foundBy.nonce();
        this.foundAt = now;
    }
}
