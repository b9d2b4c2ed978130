package ticketing.protocol;

import java.util.List;
import java.util.UUID;

/** What is asked over REST, by people (those with a key: it stays the same when a call is sent again) or services. */
public sealed interface Request {
    /** Who answers it. */
    default Party to() {
        return switch (this) {
            case Book _, Change _, Extend _, GiveUp _, Pay _, Fence _, RequestRefund _, CarryOut _ -> Party.bookings;
            case Hold _, Release _, CancelEvent _ -> Party.seats;
            case AskRefund _, Decide _ -> Party.refunds;
        };
    }

    record Book(String key, long customer, long event, List<Long> seats, boolean withOffer) implements Request {}

    record Change(long customer, long booking, List<Long> seats) implements Request {}

    record Extend(String key, long customer, long booking) implements Request {}

    record GiveUp(String key, long customer, long booking) implements Request {}

    /** {@code funded}: whether the payment provider will approve. */
    record Pay(String key, long customer, long booking, boolean funded) implements Request {}

    record Fence(UUID hold) implements Request {}

    record RequestRefund(UUID request, long customer, long booking) implements Request {}

    record CarryOut(UUID request, long booking, boolean approve) implements Request {}

    record Hold(UUID hold, long event, List<Long> seats) implements Request {}

    record Release(UUID hold) implements Request {}

    record CancelEvent(long event) implements Request {}

    record AskRefund(String key, long customer, long booking) implements Request {}

    record Decide(String key, long executive, long booking, boolean approve) implements Request {}
}
