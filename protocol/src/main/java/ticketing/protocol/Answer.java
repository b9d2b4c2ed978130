package ticketing.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ticketing.protocol.BookingSide.Payment;
import ticketing.protocol.BookingSide.Reason;
import ticketing.protocol.BookingSide.Status;
import ticketing.protocol.RefundSide.Outcome;

/** What comes back for a {@link Request}. */
public sealed interface Answer {
    /** Nothing came back in time: the request, or its answer, may have got lost, or be under way still. */
    record Lost() implements Answer {}

    /** No, with the HTTP status and the problem's code. */
    record Refused(int status, String code) implements Answer {
        /** Whether the same key has to get it again: what merely can't be done right now may be tried again. */
        boolean isVerdict() {
            return status < 500 && !code.equals("idempotency_key_in_use");
        }
    }

    /** A booking, as its customer sees it. */
    record Shown(
            long booking,
            Status status,
            Payment payment,
            @Nullable Reason reason,
            Instant until,
            List<Long> seats) implements Answer {}

    record Held(UUID hold, Show show, List<Long> seats) implements Answer {}

    record Fenced(boolean booked) implements Answer {}

    /** The refund request is taken. */
    record Granted(long booking, long event, long customer) implements Answer {}

    /** What has become of the booking, and what of the request. */
    record CarriedOut(Status status, Outcome request) implements Answer {}

    record Refund(long booking, Outcome status) implements Answer {}

    record Done() implements Answer {}

    /** An event as of one of its versions. */
    record Show(long event, long version, SeatSide.Sale sale) {}
}
