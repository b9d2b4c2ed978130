package ticketing.system.planted;

import java.util.List;

/** What can be planted into a service: one guard of it is gone. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never changed
public enum Plant {
    /** Not a bug: the service's clock can be moved. */
    MOVABLE_CLOCK("", new Edit.MovableClock("ticketing.kit.time.Time", "clock")),

    POISON_DROPPED(
            "what can't be applied is dropped", new Edit.WithoutCall("ticketing.kit.inbox.Inbox", "buried", "run")),
    OUTBOX_FORGETS(
            "events count as sent before the broker has them",
            new Edit.WithoutCall("ticketing.kit.outbox.OutboxRelay", "send", "get")),
    ROLLBACK_OFF(
            "a refused unit of work is not undone where it shares a commit",
            new Edit.Text("ticketing.kit.store.Writer", "ROLLBACK TO SAVEPOINT unit", "select 1")),
    PUBLISHED_BEFORE_COMMIT(
            "events are sent before the commit of what they tell of",
            new Edit.SentAtOnce("ticketing.kit.outbox.Outbox", "put")),
    ANSWER_BEFORE_COMMIT(
            "answers leave before the commit", new Edit.CallAtEnd("ticketing.kit.store.UnitOfWork", "run", "complete")),
    IDEMPOTENCY_OFF(
            "Idempotency-Keys are not looked up",
            new Edit.Text(
                    "ticketing.kit.idempotency.StoredAnswers",
                    "and idempotency_key =",
                    "and 1 = 0 and idempotency_key ="),
            new Edit.Text(
                    "ticketing.kit.idempotency.StoredAnswers",
                    "on conflict do nothing",
                    "on conflict (caller, idempotency_key) do update set body = excluded.body")),
    HOLD_WITHOUT_CONDITION(
            "a hold takes seats that another one has",
            new Edit.Text(
                    "ticketing.event.seat.Claims",
                    "on conflict do nothing",
                    "on conflict (seat_id) do update set hold_id = excluded.hold_id, sold = 0")),
    EXPIRY_WITHOUT_CONDITION(
            "pending bookings lapse before their time",
            new Edit.Text("ticketing.booking.booking.Bookings", "expiresAt <= :now", "(expiresAt <= :now or id > 0)")),
    PAYMENT_WITHOUT_CONDITION(
            "a booking can be paid after its time",
            new Edit.Text("ticketing.booking.booking.BookingPayments", "expires_at > ?", "? > 0"),
            new Edit.WithoutCall("ticketing.booking.booking.PayBooking", "pay", "hasLapsed"),
            new Edit.Nothing("ticketing.booking.booking.Changes", "requirePending")),
    REFUND_WITHOUT_CONDITION(
            "a refund is carried out twice",
            new Edit.Text(
                    "ticketing.booking.booking.Bookings",
                    "and status = :from",
                    "and (status = :from or status = refunded)"),
            new Edit.Text(
                    "ticketing.booking.booking.Bookings",
                    " where payment.status = :paid and refundRequestId",
                    " where (payment.status = :paid or id > 0) and refundRequestId")),
    REFUND_WITH_NEW_KEY(
            "the provider is asked for a refund under another key each time",
            new Edit.Unique("ticketing.booking.payment.RemotePaymentProvider", "refund", "refund-")),
    PROVIDER_WITHOUT_LIMIT(
            "the provider gives back more than it took",
            new Edit.Nothing("ticketing.simulator.ledger.Ledger", "refunded")),
    SETTLEMENT_OFF(
            "payments that were left open are not settled",
            new Edit.Nothing("ticketing.booking.settlement.SettlePayments", "settleBatch")),
    CALLBACKS_UNHEARD(
            "what the provider tells is not taken note of",
            new Edit.Nothing("ticketing.booking.settlement.TakeNote", "of")),
    DOOR_WITHOUT_CONDITION(
            "a used ticket admits again",
            new Edit.Text("ticketing.booking.ticket.Admissions", "where id = ?4 and status = issued", "where id = ?4")),
    FENCE_OFF("a hold that is asked for is not fenced", new Edit.Nothing("ticketing.booking.hold.Holds", "fence")),
    VERSIONS_OFF(
            "an older fact overwrites a newer one",
            new Edit.Text("ticketing.booking.event.Events", "where excluded.version > event.version", "")),
    INBOX_AND_VERSIONS_OFF(
            "what was applied before is applied again, over what is newer",
            new Edit.Text(
                    "ticketing.kit.inbox.Inbox",
                    "on conflict do nothing",
                    "on conflict (event_id) do update set received_at = excluded.received_at"),
            new Edit.Text("ticketing.booking.event.Events", "where excluded.version > event.version", "")),
    SYNC_OFF(
            "commits don't wait for the disk, and the check at the start that would notice is off",
            new Edit.Nothing("ticketing.store.sqlite.SqliteCheck", "check")) {
        @Override
        public List<String> options() {
            return List.of("-Dquarkus.datasource.jdbc.url=jdbc:sqlite:${ticketing.data.folder}/"
                    + "${quarkus.application.name}.db?journal_mode=WAL&busy_timeout=5000&synchronous=OFF"
                    + "&foreign_keys=true&transaction_mode=IMMEDIATE");
        }
    },
    EXPIRY_OFF("holds never end", new Edit.Nothing("ticketing.booking.booking.ExpireBookings", "expireBatch"));

    private final String what;
    private final List<Edit> edits;

    Plant(String what, Edit... edits) {
        this.what = what;
        this.edits = List.of(edits);
    }

    /** What goes wrong with it. */
    public String what() {
        return what;
    }

    /** What the JVM has to be started with in addition. */
    public List<String> options() {
        return List.of();
    }

    List<Edit> edits() {
        return edits;
    }

    /** What a service's output says once all of it is planted. */
    public List<String> marks() {
        return edits.stream().map(edit -> Agent.PLANTED + edit).toList();
    }
}
