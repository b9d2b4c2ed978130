package ticketing.booking.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** The queries behind analytics. */
@ApplicationScoped
class SalesReport {
    private static final int MAX_EVENTS = 1_000;
    private static final int MAX_DAYS = 3_660;
    private static final String SUMS = """
            new ticketing.booking.analytics.Takings(coalesce(sum(s.bookings), 0), coalesce(sum(s.tickets), 0),
                coalesce(sum(s.grossCents), 0), coalesce(sum(s.refundedBookings), 0), coalesce(sum(s.refundedCents), 0))
            """;

    private final Session store;

    SalesReport(Session store) {
        this.store = store;
    }

    record EventTakings(long eventId, String title, Takings takings) {}

    record DayTakings(long day, Takings takings) {
        LocalDate date() {
            return LocalDate.ofEpochDay(day);
        }
    }

    Takings total(Filter filter) {
        var conditions = filter.ofSums();
        return conditions
                .on(store.createSelectionQuery(
                        "select " + SUMS + " from SalesDay s" + conditions.where(), Takings.class))
                .getSingleResult();
    }

    /** The thousand events that sold most, best first. */
    List<EventTakings> byEvent(Filter filter) {
        var conditions = filter.ofSums();
        return conditions
                .on(store.createSelectionQuery(
                        "select new ticketing.booking.analytics.SalesReport$EventTakings(s.key.eventId, coalesce(max(e.title), ''), "
                                + SUMS + ") from SalesDay s left join Event e on e.id = s.key.eventId"
                                + conditions.where()
                                + " group by s.key.eventId order by sum(s.grossCents) desc, s.key.eventId",
                        EventTakings.class))
                .setMaxResults(MAX_EVENTS)
                .getResultList();
    }

    /** Each day that sold something, the ten latest years of them, in their order. */
    List<DayTakings> byDay(Filter filter) {
        var conditions = filter.ofSums();
        return conditions
                .on(store.createSelectionQuery(
                        "select new ticketing.booking.analytics.SalesReport$DayTakings(s.key.day, " + SUMS
                                + ") from SalesDay s" + conditions.where()
                                + " group by s.key.day order by s.key.day desc",
                        DayTakings.class))
                .setMaxResults(MAX_DAYS)
                .getResultList()
                .reversed();
    }

    /** How many bookings were made, whatever became of them. */
    long bookings(Filter filter) {
        var conditions = filter.ofBookings();
        return conditions
                .on(store.createSelectionQuery("select count(*) from Booking b" + conditions.where(), Long.class))
                .getSingleResult();
    }

    long users() {
        return count("Customer");
    }

    long events() {
        return count("Event");
    }

    private long count(String entity) {
        return store.createSelectionQuery("select count(*) from " + entity, Long.class)
                .getSingleResult();
    }
}
