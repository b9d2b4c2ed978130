package ticketing.booking.reconciliation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.Booking;
import ticketing.booking.payment.Movement;
import ticketing.booking.payment.Outcome;
import ticketing.booking.payment.PaymentProvider;
import ticketing.booking.payment.Settlement;

/** Each cent that moved in the provider's books moved here as well, and the other way round. */
@ApplicationScoped
class MoneyComparison implements Comparison {
    private static final int PAGE = 1_000;
    private static final int MOST = 1_000;
    private static final Duration MARGIN = Duration.ofDays(1); // from a movement to the commit that knows of it

    private final PaymentProvider provider;
    private final KnownPayments known;
    private final MendMoney mend;

    MoneyComparison(PaymentProvider provider, KnownPayments known, MendMoney mend) {
        this.provider = provider;
        this.known = known;
        this.mend = mend;
    }

    @Override
    public List<Difference> look(Instant since) {
        var books = new Books();
        var differences = new ArrayList<Difference>();
        var from = since.equals(Instant.EPOCH) ? since : since.minus(MARGIN);
        var after = 0L;
        List<Movement> page;
        do {
            page = provider.movements(from, after, PAGE);
            if (!page.isEmpty()) {
                after = page.getLast().id();
                compare(page, books, differences);
            }
        } while (page.size() == PAGE);
        notTaken(since, books).forEach(differences::add);
        notReturned(since, books).forEach(differences::add);
        return differences;
    }

    private void compare(List<Movement> page, Books books, List<Difference> differences) {
        var settlements =
                known.settlements(page.stream().map(Movement::paymentKey).toList());
        var bookings = known.bookings(page.stream().map(Movement::bookingId).toList());
        for (var movement : page) {
            var settlement = settlements.get(movement.paymentKey());
            var difference = movement.isCaptured()
                    ? taken(movement, bookings.get(movement.bookingId()), settlement, books)
                    : returned(movement, settlement, books);
            difference.ifPresent(differences::add);
        }
    }

    private Optional<Difference> taken(
            Movement movement, @Nullable Booking booking, @Nullable Settlement settlement, Books books) {
        if (booking == null || !booking.payment().hasTaken(movement.paymentKey())) {
            return settlement != null
                    ? Optional.empty()
                    : Optional.of(difference(
                            "payment_not_known",
                            movement,
                            "the provider took %d cents, and nothing here shows it".formatted(movement.amountCents()),
                            () -> mend.findOut(movement)));
        }
        books.paid(booking.id());
        var due = booking.price().totalCents();
        return due == movement.amountCents()
                ? Optional.empty()
                : Optional.of(difference(
                        "payment_differs",
                        movement,
                        "the provider took %d cents for what costs %d".formatted(movement.amountCents(), due),
                        null));
    }

    private static Optional<Difference> returned(Movement movement, @Nullable Settlement settlement, Books books) {
        books.returned(movement.paymentKey());
        var due = settlement == null ? null : settlement.amountCents();
        return due != null && due == movement.amountCents()
                ? Optional.empty()
                : Optional.of(difference(
                        "payment_returned_unasked",
                        movement,
                        "the provider gave %d cents back, and was to give %d"
                                .formatted(movement.amountCents(), due == null ? 0 : due),
                        null));
    }

    /** What was settled long after it was taken is not in the books since then, so the provider is asked for it. */
    private Stream<Difference> notTaken(Instant since, Books books) {
        return known.paid(since).stream()
                .filter(booking -> !books.havePaid(booking))
                .limit(MOST)
                .map(known::booking)
                .filter(booking ->
                        !(provider.find(requireNonNull(booking.payment().key())) instanceof Outcome.Captured))
                .map(booking -> difference(
                        "payment_not_taken",
                        booking.id(),
                        requireNonNull(booking.payment().key()),
                        "%d cents are booked as paid, and the provider took none"
                                .formatted(booking.price().totalCents()),
                        null));
    }

    private Stream<Difference> notReturned(Instant since, Books books) {
        var undone = known.returned(since).stream()
                .filter(settlement -> !books.haveReturned(settlement.paymentKey()))
                .map(settlement -> notReturned(
                        settlement.bookingId(), settlement.paymentKey(), () -> mend.returnAgain(settlement)));
        var forgotten = known.forgotten(since).stream()
                .filter(booking ->
                        !books.haveReturned(requireNonNull(booking.payment().key())))
                .map(booking -> notReturned(
                        booking.id(), requireNonNull(booking.payment().key()), () -> mend.giveBack(booking)));
        return Stream.concat(undone, forgotten);
    }

    private static Difference notReturned(long booking, String key, Runnable mend) {
        return difference(
                "payment_not_returned", booking, key, "it is refunded here, and the provider gave nothing back", mend);
    }

    private static Difference difference(String kind, Movement movement, String words, @Nullable Runnable mend) {
        return difference(kind, movement.bookingId(), movement.paymentKey(), words, mend);
    }

    private static Difference difference(String kind, long booking, String key, String words, @Nullable Runnable mend) {
        var subject = "payment " + key;
        return new Difference(kind, subject, "%s of booking %d: %s".formatted(subject, booking, words), mend);
    }
}
