package ticketing.system.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ticketing.system.Platform;
import ticketing.system.ReplicatedPlatform;

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
        try (var stage = new Stage()) {
            stage.start();
            try (var topics = new Topics(stage.platform().brokers())) {
                var faults = new Faults(stage, topics, new Random(seed));
                return at(new Venue(stage.platform(), topics, faults.all(), faults.poison()), seed, rounds, strikes);
            }
        }
    }

    /** The same on the platform with replicas, with what may happen to those. */
    static Report onReplicas(long seed, int rounds, int strikes) {
        var platform = ReplicatedPlatform.get();
        try (var topics = new Topics(platform.brokers())) {
            var faults = new ReplicaFaults(platform, new Random(seed)).all();
            return at(new Venue(platform, topics, faults, List.of()), seed, rounds, strikes);
        }
    }

    private static Report at(Venue venue, long seed, int rounds, int strikes) {
        var random = new Random(seed);
        var findings = new ArrayList<Checker.Finding>();
        try (var history = new History(TARGET.resolve("history-" + seed + ".jsonl"))) {
            var nemesis = new Nemesis(venue.faults(), history, random);
            for (int number = 1; number <= rounds; number++) {
                System.out.printf("Round %d of %d (seed %d)%n", number, rounds, seed);
                var finding = new Round(number, venue, history, nemesis, random).play(strikes);
                findings.add(finding);
                if (!finding.violations().isEmpty()) {
                    break;
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
