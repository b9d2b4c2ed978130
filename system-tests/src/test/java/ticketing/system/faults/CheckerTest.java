package ticketing.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks a promise is found to break that one, and no other; on a good day nothing is found. */
@Tag("checker")
class CheckerTest {
    private static final Duration NO_PATIENCE = Duration.ZERO;

    @TempDir
    private Path folder;

    private History history;
    private Clues clues;

    @BeforeEach
    void gather() {
        history = new History(folder.resolve("history.jsonl"));
        clues = new Clues(history);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void a_good_day_breaks_nothing() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_seat_with_two_live_tickets_is_sold_twice() {
        clues.tickets.add(Clues.ticket(11));
        assertThat(broken()).containsExactly("I1");
    }

    @Test
    void a_booking_that_was_answered_and_is_gone_was_not_durable() {
        history.add(Clues.operation("book", Clues.EVENT, "{\"id\": 12}"));
        assertThat(broken()).contains("I2");
    }

    @Test
    void money_without_a_ticket_has_nothing_for_it() {
        clues.bookings.set(0, Clues.booking(Clues.BOOKING, "confirmed", "paid", null));
        assertThat(broken()).contains("I3");
    }

    @Test
    void money_that_only_the_provider_knows_of_does_not_add_up() {
        clues.movements.add(new Movement("captured", "q", Clues.BOOKING, 3_780));
        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void money_that_the_provider_has_of_nobodys_booking_does_not_add_up() {
        clues.movements.add(new Movement("captured", "q", 99, 1));
        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void money_that_went_back_twice_does_not_add_up_though_the_balance_does() {
        clues.movements.add(new Movement("refunded", "p", Clues.BOOKING, 1_000));
        clues.movements.add(new Movement("refunded", "p", Clues.BOOKING, 1_000));
        clues.movements.add(new Movement("captured", "q", Clues.BOOKING, 2_000));
        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void two_answers_to_one_key_are_two_effects() {
        history.add(Clues.operation("complain", 0, "{\"complaint_id\": 1}", "{\"complaint_id\": 2}"));
        assertThat(broken()).containsExactly("I5");
    }

    @Test
    void a_fact_that_is_missing_was_not_told() {
        clues.facts.set(2, Clues.told("confirmed", 3, Clues.DUE.minusSeconds(3), "confirmed"));
        assertThat(broken()).containsExactly("I6");
    }

    @Test
    void a_title_that_another_service_does_not_know_did_not_take_effect() {
        clues.titles.put(Clues.EVENT, "An Older Night");
        assertThat(broken()).containsExactly("I6");
    }

    @Test
    void a_payment_after_its_time_came_too_late() {
        clues.facts.set(2, Clues.told("confirmed", 2, Clues.DUE, "confirmed"));
        assertThat(broken()).containsExactly("I7");
    }

    @Test
    void a_hold_that_ends_before_its_time_or_long_after_it_does_not_end_in_time() {
        clues.bookings.set(0, Clues.booking(Clues.BOOKING, "cancelled", "failed", null));
        for (var at : List.of(Clues.DUE.minusMillis(1), Clues.DUE.plusSeconds(6))) {
            clues.facts.set(2, Clues.told("cancelled", 2, at, "cancelled"));
            assertThat(broken()).contains("I7");
        }
        clues.facts.set(2, Clues.told("cancelled", 2, Clues.DUE.plusMillis(900), "cancelled"));
        assertThat(broken()).doesNotContain("I7");
    }

    @Test
    void a_refund_that_is_carried_out_twice_settles_twice() {
        clues.facts.add(Clues.told("refunded", 3, Clues.DUE, "refunded"));
        clues.facts.add(Clues.told("refunded", 4, Clues.DUE, "confirmed"));
        assertThat(broken()).containsExactly("I8");
    }

    @Test
    void who_still_has_to_read_has_not_caught_up() {
        clues.lag.put(Stage.SUPPORT, 1L);
        assertThat(broken()).containsExactly("I9");
    }

    @Test
    void poison_that_is_nowhere_and_a_good_record_among_the_dead_are_no_quarantine() {
        clues.poison.add(new Postman.Poison("ticketing.users.v1", "some", "{", List.of(Stage.BOOKING)));
        assertThat(broken()).containsExactly("I10");
        clues.poison.clear();
        clues.quarantined.add(new Evidence.DeadLetter("good", Stage.BOOKING, "no reason at all"));
        assertThat(broken()).containsExactly("I10");
    }

    @Test
    void a_ticket_that_lets_two_in_admits_twice() {
        var welcome = "{\"valid\": true, \"ticket_id\": 7}";
        history.add(Clues.operation("scan", 0, welcome));
        history.add(Clues.operation("scan", 0, welcome));
        assertThat(broken()).containsExactly("I11");
    }

    @Test
    void whoever_waits_longer_than_any_deadline_while_a_wire_is_cut_waits_in_vain() {
        during("cut, silent", Clues.attempt(200, 12_500, "{}"), "look");
        assertThat(broken()).containsExactly("I12");
    }

    @Test
    void a_full_disk_that_nobody_can_read_from_is_not_survived() {
        during("disk full", Clues.attempt(503, 5, ""), "look at bookings");
        assertThat(broken()).containsExactly("I13");
    }

    @Test
    void what_is_never_answered_again_after_the_last_fault_has_not_restarted() {
        var past = Instant.now().minusSeconds(9);
        history.add(new Disturbance("kill -9", Set.of(Stage.GATEWAY), past, past, past));
        history.add(new Operation(0, "look", null, 0, List.of(Clues.attempt(503, 5, ""))));
        assertThat(broken()).containsExactly("I14");
        history.add(Clues.operation("look", 0, "{}"));
        assertThat(broken()).isEmpty();
    }

    /** This one attempt is under way while this fault lasts. */
    private void during(String fault, Try attempt, String kind) {
        var from = attempt.at().minusSeconds(1);
        var mended = attempt.ended().plusSeconds(1);
        history.add(new Operation(0, kind, null, 0, List.of(attempt)));
        history.add(new Disturbance(fault, Set.of(Stage.GATEWAY), from, mended, mended));
    }

    private List<String> broken() {
        return Checker.check(1, NO_PATIENCE, clues::evidence).violations().stream()
                .map(Violation::invariant)
                .distinct()
                .toList();
    }
}
