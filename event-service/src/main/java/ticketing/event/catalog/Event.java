package ticketing.event.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import ticketing.event.seat.Layout;
import ticketing.event.seat.OwnPrices;
import ticketing.kit.security.Caller;

/**
 * An event. It is drafted with its seats, published, and ends completed or cancelled; in between it is sold out for as
 * long as its last seat is sold. Its number of seats and their places never change. What is free and sold is counted on
 * its row by {@link Events} with each seat change, so that nobody has to count seats.
 */
@Entity
@Table(name = "event")
public class Event {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organizer_id")
    private long organizerId;

    @Embedded
    private Details details;

    @Column(name = "search_text")
    private String searchText;

    private String currency;

    @Enumerated(EnumType.STRING)
    private EventStatus status = EventStatus.draft;

    @Embedded
    private OwnPrices ownPrices;

    @Column(name = "first_seat_id", updatable = false)
    private long firstSeatId;

    @Column(name = "total_seats", updatable = false)
    private int totalSeats;

    @Column(name = "available_seats", updatable = false)
    private int availableSeats;

    @Column(name = "sold_seats", updatable = false)
    private int soldSeats;

    @Column(name = "seats_version", updatable = false)
    private long seatsVersion = 1;

    @Column(name = "seat_map_version")
    private long seatMapVersion = 1;

    @Version
    private long version = 1;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Event() {}

    @SuppressWarnings("NullAway.Init") // the store gives the id
    Event(long organizerId, Details details, String currency, Layout layout) {
        this.organizerId = organizerId;
        this.currency = currency;
        this.ownPrices = layout.ownPrices();
        this.firstSeatId = layout.firstSeatId();
        this.totalSeats = layout.total();
        this.availableSeats = totalSeats;
        write(details);
    }

    /** Changes what it says of itself; prices and times only while nothing is sold or held. False where nothing differs. */
    boolean change(Details changed) {
        if (changed.equals(details)) {
            return false;
        }
        if (availableSeats < totalSeats && !changed.differsInTextOnly(details)) {
            throw Refusals.hasSales();
        }
        if (changed.basePriceCents() != details.basePriceCents()) {
            seatMapVersion++;
        }
        write(changed);
        return true;
    }

    /** Goes to another state; false where it is there already. */
    boolean become(EventStatus next) {
        if (next == status) {
            return false;
        }
        if (!status.next().contains(next)) {
            throw Refusals.wrongTransition(status, next);
        }
        status = next;
        return true;
    }

    /** Follows the sale of seats: sold out once nothing is free or held any more. False where that changes nothing. */
    public boolean seatsSold() {
        return status == EventStatus.published && soldSeats == totalSeats && become(EventStatus.sold_out);
    }

    /** Follows the return of sold seats: on sale again. False where that changes nothing. */
    public boolean seatsReturned() {
        return status == EventStatus.sold_out && become(EventStatus.published);
    }

    /** Whether seats of it can be taken now. */
    public boolean isOnSale() {
        return status == EventStatus.published;
    }

    public boolean hasStarted(Instant now) {
        return !now.isBefore(details.startTime());
    }

    /** Whether the person may change it, and see it while it is a draft. */
    public boolean belongsTo(Caller caller) {
        return caller.isAdmin() || caller.id() == organizerId;
    }

    private void write(Details written) {
        details = written;
        searchText = searchText(written.title(), written.venue(), written.description());
    }

    /** What a search looks into. */
    static String searchText(String title, String venue, String description) {
        return String.join("\n", title, venue, description).toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    long organizerId() {
        return organizerId;
    }

    Details details() {
        return details;
    }

    public String currency() {
        return currency;
    }

    public EventStatus status() {
        return status;
    }

    /** What a seat without a price of its own costs, in cents. */
    public long basePriceCents() {
        return details.basePriceCents();
    }

    /** What the cheapest seat costs, in cents. */
    long lowestPriceCents() {
        return ownPrices.lowestCents(basePriceCents());
    }

    public long firstSeatId() {
        return firstSeatId;
    }

    public int totalSeats() {
        return totalSeats;
    }

    int availableSeats() {
        return availableSeats;
    }

    /** Rises by one with each change of seats. */
    public long seatsVersion() {
        return seatsVersion;
    }

    /** Rises with each change of what the seat map shows. */
    long seatMapVersion() {
        return seatMapVersion;
    }

    /** Rises by one with each change of the event itself. */
    public long version() {
        return version;
    }
}
