package ticketing.booking.reconciliation;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What the provider's books have shown so far, by what it is known by here; a bit for each payment is all it keeps. */
final class Books {
    private final BitSet paidBookings = new BitSet();
    private final Set<String> returnedPayments = new HashSet<>();

    void paid(long bookingId) {
        paidBookings.set(Math.toIntExact(bookingId));
    }

    void returned(String paymentKey) {
        returnedPayments.add(paymentKey);
    }

    boolean havePaid(long bookingId) {
        return paidBookings.get(Math.toIntExact(bookingId));
    }

    boolean haveReturned(String paymentKey) {
        return returnedPayments.contains(paymentKey);
    }
}
