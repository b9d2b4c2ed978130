package ticketing.booking.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event as of the latest version seen of it. */
@Entity
@Table(name = "event")
public class Event {
    /** The status that ends all bookings of an event. */
    public static final String CANCELLED = "cancelled";

    @Id
    private long id;

    private long version;
    private String title;
    private String venue;

    @Column(name = "start_time")
    private Instant startTime;

    @Column(name = "end_time")
    private Instant endTime;

    private String status;

    @Column(name = "organizer_id")
    private long organizerId;

    private String currency;

    @Column(name = "total_seats")
    private int totalSeats;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Event() {}

    public long id() {
        return id;
    }

    /** The version of its owner's facts that this row shows. */
    public long version() {
        return version;
    }

    public String title() {
        return title;
    }

    public String venue() {
        return venue;
    }

    public Instant startTime() {
        return startTime;
    }

    public Instant endTime() {
        return endTime;
    }

    public String status() {
        return status;
    }

    public boolean isCancelled() {
        return status.equals(CANCELLED);
    }

    public long organizerId() {
        return organizerId;
    }

    public String currency() {
        return currency;
    }

    public int totalSeats() {
        return totalSeats;
    }
}
