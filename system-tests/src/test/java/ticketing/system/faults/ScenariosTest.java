package ticketing.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The situations that chance would bring about too rarely. */
@Tag("long")
class ScenariosTest {
    private static Stage stage;
    private static Topics topics;

    @BeforeAll
    static void set_the_stage() {
        stage = new Stage();
        stage.start();
        topics = new Topics(stage.platform().brokers());
    }

    @AfterAll
    static void clear_the_stage() {
        topics.close();
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_promise_is_broken(Situation situation) {
        Run.requireChosen(situation);
        try (var cast = new Cast(stage, topics, situation.name())) {
            assertThat(cast.violationsOf(situation.scenario(), Checker.PATIENCE))
                    .isEmpty();
        }
    }
}
