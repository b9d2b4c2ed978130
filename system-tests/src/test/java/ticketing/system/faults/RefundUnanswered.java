package ticketing.system.faults;

import java.util.Map;
import java.util.stream.LongStream;

/** Refunds are approved, and the provider carries them out without a word: it has to be asked again. */
final class RefundUnanswered implements Scenario {
    private static final int BOOKINGS = 2;

    @Override
    public void play(Cast cast) {
        var show = cast.show(1, BOOKINGS);
        var customer = cast.customer();
        var sold = show.seatIds().stream()
                .mapToLong(seat ->
                        cast.sell(customer, show, seat).body().path("id").asLong())
                .toArray();
        LongStream.of(sold)
                .forEach(id -> customer.post(
                        "ask for refund",
                        id,
                        "/api/bookings/" + id + "/refund-request",
                        Map.of("reason", "I fell ill")));
        var silence = Thread.ofVirtual().start(() -> cast.strike(cast.faults().silentProvider()));
        var support = cast.support();
        LongStream.of(sold)
                .forEach(id -> support.post(
                        "decide refund", id, "/api/bookings/" + id + "/refund-decision", Map.of("approve", true)));
        Cast.join(silence);
    }
}
