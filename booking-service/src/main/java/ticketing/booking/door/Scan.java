package ticketing.booking.door;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.kit.security.Caller;

/** A scan as it was taken in, never to change. */
@Entity
@Table(name = "door_scans")
class Scan {
    /** What became of a scan that was taken in. */
    enum Outcome {
        applied,
        conflict
    }

    @Id
    String nonce;

    @Column(name = "event_id")
    long eventId;

    @Column(name = "ticket_id")
    long ticketId;

    @Nullable
    String gate;

    @Column(name = "scanned_at")
    Instant scannedAt;

    @Column(name = "scanned_by")
    long scannedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "local_verdict")
    LocalVerdict localVerdict;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Scan() {}

    private Scan(String nonce, IssuedTicket ticket, @Nullable String gate, Instant scannedAt, Caller caller) {
        this.nonce = nonce;
        this.eventId = ticket.eventId();
        this.ticketId = ticket.ticketId();
        this.gate = gate;
        this.scannedAt = scannedAt;
        this.scannedBy = caller.id();
        this.localVerdict = LocalVerdict.welcome;
        this.outcome = Outcome.applied;
        this.verdict = Verdict.welcome;
    }

    /** A scan that was answered at once, by letting somebody in. */
    static Scan online(String nonce, IssuedTicket ticket, @Nullable String gate, Instant now, Caller caller) {
        return new Scan(nonce, ticket, gate, now, caller);
    }

    /** A scan that the door decided alone, and what it turned out to be. */
    static Scan offline(
            OfflineScan made, IssuedTicket ticket, Instant at, Caller caller, Outcome outcome, Verdict verdict) {
        var scan = new Scan(made.nonce(), ticket, made.gate(), at, caller);
        scan.localVerdict = made.verdict();
        scan.outcome = outcome;
        scan.verdict = verdict;
        return scan;
    }
}
