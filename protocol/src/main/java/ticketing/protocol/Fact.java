package ticketing.protocol;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a side publishes on its topic. Order holds per key. */
public sealed interface Fact {
    /** The aggregate's id. */
    long key();

    /** What kind of fact, as in {@code ticketing.booking.KIND.v1}. */
    String kind();

    /** The aggregate's version after the fact. */
    long version();

    /** A seat, and the hold that it was taken by. */
    record HeldSeat(long seat, UUID hold) {}

    record OfBooking(
            long key,
            String kind,
            long version,
            long customer,
            long event,
            List<HeldSeat> seats,
            List<HeldSeat> released,
            @Nullable UUID request)
            implements Fact {}

    record OfEvent(long key, String kind, long version) implements Fact {}

    record OfRefund(long key, String kind, long version, long booking, UUID request) implements Fact {}
}
