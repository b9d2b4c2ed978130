package ticketing.system.faults;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event as the API shows it, its seats, and its tickets as the door sees them. */
record Event(Sales sales, List<Seat> seats, List<Ticket> tickets) {
    record Sales(long id, String title, String status, long totalSeats, long availableSeats) {}

    record Seat(long id, boolean isAvailable) {}

    record Ticket(
            long ticketId,
            long bookingId,
            long seatId,
            String status,
            @Nullable Instant usedAt) {
        boolean isLive() {
            return !status.equals("invalidated");
        }
    }

    long id() {
        return sales.id();
    }

    boolean isCancelled() {
        return sales.status().equals("cancelled");
    }

    Set<Long> freeSeats() {
        return seats.stream().filter(Seat::isAvailable).map(Seat::id).collect(Collectors.toSet());
    }
}
