package ticketing.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int SHOWN = 3;
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
        Files.write(Run.TARGET.resolve("planted.md"), TABLE);
    }

    /** Where a bug is planted, and what is to find it. */
    enum Case {
        IDEMPOTENCY_OFF(Stage.BOOKING, Plant.IDEMPOTENCY_OFF, Situation.KILLED_WHILE_PAYING),
        HOLD_WITHOUT_CONDITION(Stage.EVENT, Plant.HOLD_WITHOUT_CONDITION, Situation.ON_SALE_BURST),
        ROLLBACK_OFF(Stage.EVENT, Plant.ROLLBACK_OFF, Situation.ON_SALE_BURST),
        ANSWER_BEFORE_COMMIT(Stage.BOOKING, Plant.ANSWER_BEFORE_COMMIT, Situation.DISK_FULL),
        PUBLISHED_BEFORE_COMMIT(Stage.BOOKING, Plant.PUBLISHED_BEFORE_COMMIT, Situation.DISK_FULL),
        OUTBOX_FORGETS(Stage.BOOKING, Plant.OUTBOX_FORGETS, Situation.KILLED_BEFORE_SENDING),
        EXPIRY_WITHOUT_CONDITION(Stage.BOOKING, Plant.EXPIRY_WITHOUT_CONDITION, Situation.LEFT_TO_LAPSE),
        EXPIRY_OFF(Stage.BOOKING, Plant.EXPIRY_OFF, Situation.LEFT_TO_LAPSE),
        PAYMENT_WITHOUT_CONDITION(Stage.BOOKING, Plant.PAYMENT_WITHOUT_CONDITION, Situation.PAID_AT_THE_LAST_MOMENT),
        CALLBACKS_UNHEARD(Stage.BOOKING, Plant.CALLBACKS_UNHEARD, Situation.KILLED_WITH_MONEY_UNDER_WAY),
        SETTLEMENT_OFF(Stage.BOOKING, Plant.SETTLEMENT_OFF, Situation.KILLED_WITH_MONEY_UNDER_WAY),
        REFUND_WITHOUT_CONDITION(Stage.BOOKING, Plant.REFUND_WITHOUT_CONDITION, Situation.REFUND_UNANSWERED),
        REFUND_WITH_NEW_KEY(Stage.BOOKING, Plant.REFUND_WITH_NEW_KEY, Situation.REFUND_UNANSWERED) {
            @Override
            Map<String, Plant> bugs() {
                // a provider that looks after itself would refuse the second one
                return Map.of(Stage.BOOKING, Plant.REFUND_WITH_NEW_KEY, Stage.PAYMENTS, Plant.PROVIDER_WITHOUT_LIMIT);
            }
        },
        DOOR_WITHOUT_CONDITION(Stage.BOOKING, Plant.DOOR_WITHOUT_CONDITION, Situation.TWENTY_SCANNERS),
        FENCE_OFF(Stage.BOOKING, Plant.FENCE_OFF, Situation.LATE_ANSWER),
        VERSIONS_OFF(Stage.BOOKING, Plant.VERSIONS_OFF, Situation.OLD_NEWS),
        INBOX_AND_VERSIONS_OFF(Stage.BOOKING, Plant.INBOX_AND_VERSIONS_OFF, Situation.OLD_NEWS),
        SYNC_OFF(Stage.BOOKING, Plant.SYNC_OFF, Situation.SYNCED_COMMITS),
        POISON_DROPPED(Stage.BOOKING, Plant.POISON_DROPPED, Situation.POISON_AMONG_FACTS);

        private final String service;
        private final Plant plant;
        private final Situation situation;

        Case(String service, Plant plant, Situation situation) {
            this.service = service;
            this.plant = plant;
            this.situation = situation;
        }

        /** What is planted where. */
        Map<String, Plant> bugs() {
            return Map.of(service, plant);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_guard_is_noticed(Case bug) {
        Run.requireChosen(bug);
        var violations = violationsWith(bug);
        var row = "| %s | %s | %s |".formatted(bug.plant.what(), bug.situation.title(), invariants(violations));
        System.out.println(row);
        violations.stream().limit(SHOWN).forEach(System.out::println);
        TABLE.add(row);
        assertThat(violations).as(bug.plant.what()).isNotEmpty();
    }

    /** What is found with this bug, and was not there before: what the one before it broke may be broken for good. */
    private static List<Violation> violationsWith(Case bug) {
        stage.plant(bug.bugs());
        try (var cast = new Cast(stage, topics, "planted-" + bug)) {
            var before = cast.violations(Duration.ZERO);
            var violations = new ArrayList<>(cast.violationsOf(bug.situation.scenario(), PATIENCE));
            stage.requirePlanted();
            violations.removeAll(before);
            return violations;
        }
    }

    private static String invariants(List<Violation> violations) {
        return violations.stream().map(Violation::invariant).distinct().sorted().collect(Collectors.joining(", "));
    }
}
