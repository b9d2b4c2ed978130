package ticketing.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ticketing.system.planted.Plant;

/** The suite finds what it is there to find: with each guard taken out, one of its scenarios goes red. */
@Tag("planted")
class PlantedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> TABLE = new ArrayList<>();

    private static Stage stage;
    private static Topics topics;

    @BeforeAll
    static void set_the_stage() {
        stage = new Stage();
        stage.start();
        topics = new Topics(stage.platform().brokers());
    }

    @AfterAll
    static void clear_the_stage() throws IOException {
        topics.close();
        stage.close();
        TABLE.forEach(System.out::println);
        Files.write(Run.TARGET.resolve("planted.md"), TABLE);
    }

    /** Where a bug is planted, and what is to find it. */
    enum Case {
        IDEMPOTENCY_OFF(Plant.IDEMPOTENCY_OFF, Stage.BOOKING, Situation.KILLED_WHILE_PAYING),
        HOLD_WITHOUT_CONDITION(Plant.HOLD_WITHOUT_CONDITION, Stage.EVENT, Situation.ON_SALE_BURST),
        ROLLBACK_OFF(Plant.ROLLBACK_OFF, Stage.EVENT, Situation.ON_SALE_BURST),
        ANSWER_BEFORE_COMMIT(Plant.ANSWER_BEFORE_COMMIT, Stage.BOOKING, Situation.DISK_FULL),
        OUTBOX_FORGETS(Plant.OUTBOX_FORGETS, Stage.BOOKING, Situation.KILLED_BEFORE_SENDING),
        EXPIRY_WITHOUT_CONDITION(Plant.EXPIRY_WITHOUT_CONDITION, Stage.BOOKING, Situation.LEFT_TO_LAPSE),
        EXPIRY_OFF(Plant.EXPIRY_OFF, Stage.BOOKING, Situation.LEFT_TO_LAPSE),
        PAYMENT_WITHOUT_CONDITION(Plant.PAYMENT_WITHOUT_CONDITION, Stage.BOOKING, Situation.PAID_AT_THE_LAST_MOMENT),
        DOOR_WITHOUT_CONDITION(Plant.DOOR_WITHOUT_CONDITION, Stage.BOOKING, Situation.TWENTY_SCANNERS),
        FENCE_OFF(Plant.FENCE_OFF, Stage.BOOKING, Situation.LATE_ANSWER),
        VERSIONS_OFF(Plant.VERSIONS_OFF, Stage.BOOKING, Situation.OLD_NEWS),
        INBOX_AND_VERSIONS_OFF(Plant.INBOX_AND_VERSIONS_OFF, Stage.BOOKING, Situation.OLD_NEWS),
        SYNC_OFF(Plant.SYNC_OFF, Stage.BOOKING, Situation.SYNCED_COMMITS),
        POISON_DROPPED(Plant.POISON_DROPPED, Stage.BOOKING, Situation.POISON_AMONG_FACTS);

        private final Plant plant;
        private final String service;
        private final Situation situation;

        Case(Plant plant, String service, Situation situation) {
            this.plant = plant;
            this.service = service;
            this.situation = situation;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_guard_is_noticed(Case bug) {
        var violations = violationsWith(stage, topics, bug);
        var found = violations.stream()
                .map(Violation::invariant)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        TABLE.add("| %s | %s | %s |".formatted(bug.plant.what(), bug.situation.title(), found));
        assertThat(violations).as(bug.plant.what()).isNotEmpty();
    }

    static List<Violation> violationsWith(Stage stage, Topics topics, Case bug) {
        stage.plant(bug.service, bug.plant);
        try (var cast = new Cast(stage, topics, "planted-" + bug)) {
            return cast.violationsOf(bug.situation.scenario(), PATIENCE);
        } finally {
            stage.weed(bug.service);
        }
    }
}
