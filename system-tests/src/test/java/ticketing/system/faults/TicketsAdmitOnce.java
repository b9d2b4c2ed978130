package ticketing.system.faults;

import java.util.List;
import java.util.stream.Collectors;

/** A ticket lets one person in, whoever scans it and however often. */
final class TicketsAdmitOnce implements Invariant {
    @Override
    public String number() {
        return "I11";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence
                .history()
                .of("scan", Result.ok)
                .filter(scan -> scan.body().get("valid").asBoolean())
                .collect(Collectors.groupingBy(
                        scan -> scan.body().get("ticket_id").asLong(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "ticket %d admitted %d times".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
