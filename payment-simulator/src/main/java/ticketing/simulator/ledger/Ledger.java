package ticketing.simulator.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Decides about money, once per key, and remembers. */
@ApplicationScoped
public class Ledger {
    private static final String COLUMNS =
            "select id, kind, key, payment_key, booking_id, amount_cents, currency, method, reference, at from ledger ";

    private final Store store;
    private final Clock clock = Clock.systemUTC();

    Ledger(Store store) {
        this.store = store;
    }

    /** Captures the payment, or declines it. The same key brings the same decision, for whatever reason it is asked. */
    public CompletionStage<Entry> pay(NewPayment order, boolean decline) {
        var key = Check.text("key", order.key());
        var booking = Check.id("booking_id", order.bookingId());
        var cents = Check.cents("amount_cents", order.amountCents());
        var currency = Check.text("currency", order.currency());
        return store.submit(database -> {
            var known = find(database, key);
            if (known.isPresent()) {
                return known.filter(Entry::isPayment)
                        .filter(entry -> entry.bookingId() == booking && entry.amountCents() == cents)
                        .orElseThrow(() -> Refusal.keyReused(key));
            }
            var kind = decline || order.isToFail() ? Kind.declined : Kind.captured;
            return add(
                    database,
                    new Entry(0, kind, key, key, booking, cents, currency, order.method(), order.reference(), now()));
        });
    }

    /** Gives money of a captured payment back. The same key brings the same entry; in sum never more than was captured. */
    public CompletionStage<Entry> refund(NewRefund order) {
        var key = Check.text("key", order.key());
        var paymentKey = Check.text("payment_key", order.paymentKey());
        var cents = Check.cents("amount_cents", order.amountCents());
        return store.submit(database -> {
            var known = find(database, key);
            if (known.isPresent()) {
                return known.filter(entry -> !entry.isPayment()
                                && entry.paymentKey().equals(paymentKey)
                                && entry.amountCents() == cents)
                        .orElseThrow(() -> Refusal.keyReused(key));
            }
            var payment = find(database, paymentKey)
                    .filter(entry -> entry.kind() == Kind.captured)
                    .orElseThrow(() -> Refusal.noSuchPayment(paymentKey));
            if (refunded(database, paymentKey) + cents > payment.amountCents()) {
                throw Refusal.moreThanCaptured(paymentKey);
            }
            return add(database, refundOf(payment, key, cents));
        });
    }

    /** The payment of this key, captured or declined; 404 where there is none. */
    public CompletionStage<Entry> payment(String key) {
        return store.submit(
                database -> find(database, key).filter(Entry::isPayment).orElseThrow(() -> Refusal.noSuchPayment(key)));
    }

    /** Movements of money since a moment and after this entry, in order. */
    public CompletionStage<List<Entry>> movements(Instant since, long after, int limit) {
        return store.submit(database -> database.query(
                COLUMNS + "where id > ? and at >= ? and kind <> 'declined' order by id limit ?",
                Ledger::read,
                after,
                since.toEpochMilli(),
                limit));
    }

    /** Decisions about payments that were made until then and that nobody was told of, in order. */
    public CompletionStage<List<Entry>> untold(Instant until, int limit) {
        return store.submit(database -> database.query(
                COLUMNS
                        + "where id > (select told from callback) and kind <> 'refunded' and at <= ? order by id limit ?",
                Ledger::read,
                until.toEpochMilli(),
                limit));
    }

    /** Remembers that all decisions up to this entry were told. */
    public CompletionStage<Long> told(long id) {
        return store.submit(database -> {
            database.update("update callback set told = ?", id);
            return id;
        });
    }

    private Entry refundOf(Entry payment, String key, long cents) {
        return new Entry(
                0,
                Kind.refunded,
                key,
                payment.key(),
                payment.bookingId(),
                cents,
                payment.currency(),
                null,
                payment.reference(),
                now());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static Entry add(Database database, Entry entry) throws SQLException {
        return database.query(
                        """
                        insert into ledger
                            (kind, key, payment_key, booking_id, amount_cents, currency, method, reference, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id, kind, key, payment_key, booking_id, amount_cents, currency, method, reference, at""",
                        Ledger::read,
                        entry.kind().name(),
                        entry.key(),
                        entry.paymentKey(),
                        entry.bookingId(),
                        entry.amountCents(),
                        entry.currency(),
                        entry.method(),
                        entry.reference(),
                        entry.at().toEpochMilli())
                .getFirst();
    }

    private static Optional<Entry> find(Database database, String key) throws SQLException {
        return database.query(COLUMNS + "where key = ?", Ledger::read, key).stream()
                .findFirst();
    }

    private static long refunded(Database database, String paymentKey) throws SQLException {
        return database.query(
                        "select coalesce(sum(amount_cents), 0) from ledger where payment_key = ? and kind = 'refunded'",
                        row -> row.getLong(1),
                        paymentKey)
                .getFirst();
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Instant.ofEpochMilli(row.getLong(10)));
    }
}
