package ticketing.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by the framework
    Path folder;

    @Test
    void what_was_decided_is_decided_after_a_restart_too() throws Exception {
        var before = withLedger(ledger -> await(ledger.pay(order("a"), false)));

        var after = withLedger(ledger -> await(ledger.pay(order("a"), true)));

        assertThat(after).isEqualTo(before);
        List<Entry> movements = withLedger(ledger -> await(ledger.movements(Instant.EPOCH, 0, 10)));
        assertThat(movements).containsExactly(before);
    }

    @Test
    void who_shares_a_commit_with_a_refusal_is_not_touched_by_it() throws Exception {
        List<String> answers = withLedger(ledger -> {
            var all = new ArrayList<CompletionStage<Entry>>();
            for (int i = 0; i < 200; i++) {
                all.add(ledger.pay(order(i % 3 == 0 ? "same" : "key-" + i), false));
                all.add(ledger.refund(new NewRefund("refund-" + i, "nobodys", 1L)));
            }
            return all.stream()
                    .map(answer -> answer.handle((entry, failure) -> failure == null ? entry.key() : "refused"))
                    .map(LedgerTest::await)
                    .toList();
        });

        assertThat(answers).filteredOn("refused"::equals).hasSize(200);
        List<Entry> movements = withLedger(ledger -> await(ledger.movements(Instant.EPOCH, 0, 1_000)));
        assertThat(movements)
                .extracting(Entry::key)
                .doesNotHaveDuplicates()
                .contains("same", "key-1", "key-199")
                .hasSize(134);
    }

    @Test
    void the_file_is_set_to_keep_what_it_has_said() throws Exception {
        var store = new Store(folder);
        try {
            var settings = await(store.submit(database -> List.of(
                    database.query("pragma synchronous", row -> row.getString(1))
                            .getFirst(),
                    database.query("pragma journal_mode", row -> row.getString(1))
                            .getFirst())));
            assertThat(settings).containsExactly("2", "wal");
        } finally {
            store.stop(new io.quarkus.runtime.ShutdownEvent());
        }
    }

    private interface Work<T> {
        T with(Ledger ledger);
    }

    private <T> T withLedger(Work<T> work) throws Exception {
        var store = new Store(folder);
        try {
            return work.with(new Ledger(store));
        } finally {
            store.stop(new io.quarkus.runtime.ShutdownEvent());
        }
    }

    private static <T> T await(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }

    private static NewPayment order(String key) {
        return new NewPayment(key, 7L, 500L, "USD", "card", "an attempt", null);
    }
}
