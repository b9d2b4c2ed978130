package ticketing.booking.door;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ticketing.booking.ticket.Admissions;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.kit.security.Caller;

/**
 * Takes in scans that were made without a connection, each once. Of several that let somebody in on the same ticket the
 * earliest counts, in whatever order they come in; each of the others is a conflict.
 */
@ApplicationScoped
class OfflineScans {
    private final Door door;
    private final Admissions admissions;
    private final Scans scans;
    private final Clock clock;

    OfflineScans(Door door, Admissions admissions, Scans scans, Clock clock) {
        this.door = door;
        this.admissions = admissions;
        this.scans = scans;
        this.clock = clock;
    }

    /** Within a unit: takes in a batch, and answers for each scan in the order they were given. */
    List<ScanView> takeIn(List<OfflineScan> batch, Caller caller) {
        var known =
                new HashMap<>(scans.known(batch.stream().map(OfflineScan::nonce).toList()));
        var shown = door.find(batch.stream().map(OfflineScan::code).collect(toSet()));
        var answers = new ScanView[batch.size()];
        IntStream.range(0, batch.size())
                .boxed()
                .sorted(comparing(i -> batch.get(i).scannedAt()))
                .forEach(i -> answers[i] = takeIn(batch.get(i), shown, known, caller));
        return List.of(answers);
    }

    private ScanView takeIn(OfflineScan scan, Map<String, TicketAtDoor> shown, Map<String, Scan> known, Caller caller) {
        var ticket = shown.get(scan.code());
        if (ticket == null) {
            return ScanView.refused(scan.nonce(), Verdict.not_found.message());
        }
        if (!ticket.mayBeAdmittedBy(caller)) {
            return ScanView.refused(scan.nonce(), "This ticket is for another organizer's event");
        }
        var before = known.get(scan.nonce());
        if (before != null) {
            return ScanView.of(
                    before, ScanView.Result.duplicate, asItStands(ticket).ticket());
        }
        var taken = decide(scan, ticket, caller);
        scans.remember(taken);
        known.put(scan.nonce(), taken);
        return ScanView.of(
                taken,
                ScanView.Result.valueOf(taken.outcome.name()),
                asItStands(ticket).ticket());
    }

    private Scan decide(OfflineScan scan, TicketAtDoor shown, Caller caller) {
        var ticket = shown.ticket();
        var now = clock.instant();
        var at = scan.scannedAt().isAfter(now) ? now : scan.scannedAt();
        if (scan.verdict() != LocalVerdict.welcome) {
            return Scan.offline(scan, ticket, at, caller, Scan.Outcome.applied, shown.verdict());
        }
        var admitted = shown.verdict() == Verdict.welcome && admissions.admit(ticket, at, scan.gate());
        if (admitted || wasEarlier(scan, ticket, at, now)) {
            return Scan.offline(scan, ticket, at, caller, Scan.Outcome.applied, Verdict.welcome);
        }
        var verdict = asItStands(shown).verdict();
        scans.remember(new Conflict(ticket, verdict, at, scan.gate(), scan, now));
        return Scan.offline(scan, ticket, at, caller, Scan.Outcome.conflict, verdict);
    }

    /** Whether the ticket is known to have admitted, but later: then the earlier entry counts, the later conflicts. */
    private boolean wasEarlier(OfflineScan scan, IssuedTicket ticket, Instant at, Instant now) {
        var before = door.find(ticket.code()).orElseThrow().ticket();
        if (before.usedAt() == null || !admissions.admittedEarlier(before, at, scan.gate())) {
            return false;
        }
        scans.remember(new Conflict(before, Verdict.already_used, before.usedAt(), before.gate(), scan, now));
        return true;
    }

    private TicketAtDoor asItStands(TicketAtDoor shown) {
        return door.find(shown.ticket().code()).orElse(shown);
    }
}
