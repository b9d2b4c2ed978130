package ticketing.system.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import ticketing.system.Platform;

/** Rounds on one stage, each with other faults, all of them from one seed. */
final class Run {
    static final Path TARGET = Platform.root().resolve("system-tests/target/faults");

    private static final String CHOSEN = System.getProperty("faults.only", ".*");

    private Run() {}

    /** Skips what this run was not asked for. */
    static void requireChosen(Enum<?> some) {
        assumeTrue(some.name().matches(CHOSEN));
    }

    /** Plays so many rounds of so many faults, or fewer where one has broken something. */
    static Report of(long seed, int rounds, int strikes) {
        var random = new Random(seed);
        var findings = new ArrayList<Checker.Finding>();
        try (var history = new History(TARGET.resolve("history-" + seed + ".jsonl"));
                var stage = new Stage()) {
            stage.start();
            try (var topics = new Topics(stage.platform().brokers())) {
                var faults = new Faults(stage, topics, random);
                var nemesis = new Nemesis(faults, history, random);
                for (int number = 1; number <= rounds; number++) {
                    System.out.printf("Round %d of %d (seed %d)%n", number, rounds, seed);
                    var round = new Round(number, stage, history, nemesis, random);
                    var finding = round.play(strikes, faults, topics);
                    findings.add(finding);
                    if (!finding.violations().isEmpty()) {
                        break;
                    }
                }
            }
            return kept(new Report(seed, findings.size(), history, findings));
        }
    }

    private static Report kept(Report report) {
        System.out.println(report);
        try {
            Files.writeString(TARGET.resolve("report-" + report.seed() + ".txt"), report.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report;
    }
}
