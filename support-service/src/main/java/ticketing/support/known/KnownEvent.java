package ticketing.support.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An event, as event-service last told. */
@Entity
public class KnownEvent {
    @Id
    public long id;

    public long version;
    public String title;
    public String venue;
    public Instant startTime;
    public Instant endTime;
    public String currency;

    /** {@code draft}, {@code published}, {@code sold_out}, {@code cancelled} or {@code completed}. */
    public String status;

    public long organizerId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KnownEvent() {}
}
