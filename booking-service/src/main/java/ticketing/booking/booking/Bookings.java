package ticketing.booking.booking;

import static ticketing.booking.booking.BookingStatus.cancelled;
import static ticketing.booking.booking.BookingStatus.confirmed;
import static ticketing.booking.booking.BookingStatus.pending_payment;
import static ticketing.booking.booking.BookingStatus.refund_requested;
import static ticketing.booking.booking.BookingStatus.refunded;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.MutationQuery;
import ticketing.booking.event.Event;
import ticketing.booking.payment.Payment;
import ticketing.booking.payment.PaymentStatus;
import ticketing.booking.price.Price;
import ticketing.kit.store.Sql;

/**
 * Every query and every change of bookings.
 *
 * <p>A change is one conditional update, from the state it starts in: of two that race, one finds the row and the other
 * does not. All changes belong into a unit of work, before the booking is read there.
 */
@ApplicationScoped
public class Bookings implements PanacheRepository<Booking> {
    static final String TAKES_PLACE =
            "not exists (select 1 from Event e where e.id = eventId and e.status = '" + Event.CANCELLED + "')";
    /** All columns, as {@link Booking#Booking(java.sql.ResultSet)} reads them. */
    static final String COLUMNS = """
            id, version, customer_id, event_id, status, end_reason, subtotal_cents, discount_cents, tax_cents,
            total_cents, currency, offer_id, offer_code, payment_status, payment_key, payment_method,
            payment_reference, refund_request_id, refund_status, refund_reason, extensions, expires_at, created_at,
            updated_at, confirmed_at""";

    private static final String BY_ID = "select " + COLUMNS + " from booking where id = ?";
    private static final String OF_CUSTOMER = BY_ID + " and customer_id = ?";
    private static final String ADD = """
            insert into booking (version, customer_id, event_id, status, subtotal_cents, discount_cents, tax_cents,
                total_cents, currency, offer_id, offer_code, payment_status, payment_key, extensions, expires_at,
                created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""";
    private static final String COMPLETED = ", refundStatus = :completed";
    private static final String PAID = " where payment.status = :paid";

    private final Sql sql;

    Bookings(Sql sql) {
        this.sql = sql;
    }

    /** The booking of this id, which there has to be: within a unit, as the unit has left it. */
    Booking get(long id) {
        return sql.find(Booking::new, BY_ID, id).orElseThrow();
    }

    /** The booking, if there is one of this id and it is this customer's. */
    public Optional<Booking> ofCustomer(long id, long customerId) {
        return sql.find(Booking::new, OF_CUSTOMER, id, customerId);
    }

    /** Within a unit: keeps a new booking, and gives it its id. */
    void add(Booking booking) {
        var price = booking.price();
        var id = sql.updateReturning(
                row -> row.getLong(1),
                ADD,
                booking.version(),
                booking.customerId(),
                booking.eventId(),
                booking.status(),
                price.subtotalCents(),
                price.discountCents(),
                price.taxCents(),
                price.totalCents(),
                booking.currency(),
                booking.offerId(),
                booking.offerCode(),
                booking.payment().status(),
                booking.payment().key(),
                booking.extensions(),
                booking.expiresAt(),
                booking.createdAt(),
                booking.updatedAt());
        booking.stored(id.getFirst());
    }

    /** Whether there is such a booking and it is this customer's; reads no booking. */
    boolean isOf(long customerId, long id) {
        return count("id = ?1 and customerId = ?2", id, customerId) == 1;
    }

    /** A page of a customer's bookings, newest first. */
    public List<Booking> pageOfCustomer(long customerId, int page, int size) {
        return find("customerId = ?1 order by id desc", customerId)
                .page(page, size)
                .list();
    }

    /** How many bookings hold seats and wait for their payment. */
    long countPending() {
        return count("status = ?1", pending_payment);
    }

    /** Ids of pending bookings whose time is over, at most {@code limit}, longest over first. */
    List<Long> lapsed(Instant now, int limit) {
        return getEntityManager()
                .createQuery("""
                        select id from Booking where status = pending_payment and expiresAt <= :now
                        order by expiresAt""", Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of the event's bookings that are neither cancelled nor refunded, at most {@code limit}. */
    public List<Long> liveOf(long eventId, int limit) {
        return getEntityManager()
                .createQuery("""
                        select id from Booking
                        where eventId = :event and status in (pending_payment, confirmed, refund_requested)""", Long.class)
                .setParameter("event", eventId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ends a pending booking, whatever its time. */
    boolean cancel(long id, EndReason reason, Instant now) {
        return cancellation(id, reason, now, "").executeUpdate() == 1;
    }

    /** Ends a pending booking whose time is over. */
    boolean expire(long id, Instant now) {
        return cancellation(id, EndReason.expired, now, " and expiresAt <= :now")
                        .executeUpdate()
                == 1;
    }

    private MutationQuery cancellation(long id, EndReason reason, Instant now, String condition) {
        return step(
                        id,
                        pending_payment,
                        cancelled,
                        now,
                        "endReason = :reason, payment.status = :failed where payment.status = :initiated" + condition)
                .setParameter("reason", reason)
                .setParameter("initiated", PaymentStatus.initiated)
                .setParameter("failed", PaymentStatus.initiated.to(PaymentStatus.failed));
    }

    /** Begins the hold period of a pending booking anew, unless that was done {@code most} times already. */
    boolean extend(long id, Instant until, int most, Instant now) {
        return stay(id, now, """
                        expiresAt = :until, extensions = extensions + 1
                        where expiresAt > :now and extensions < :most and\s""" + TAKES_PLACE)
                        .setParameter("until", until)
                        .setParameter("most", most)
                        .executeUpdate()
                == 1;
    }

    /**
     * Gives a pending booking another price and offer, if it is still as it was seen. Another price is another payment: what
     * the provider may have taken at the old one can't pay for it.
     */
    boolean reprice(Booking seen, Price price, ChosenOffer offer, Instant now) {
        return stay(seen.id(), now, """
                        subtotalCents = :subtotal, discountCents = :discount, taxCents = :tax, totalCents = :total,
                        offerId = :offer, offerCode = :code,
                        payment.key = case when totalCents = :total then payment.key else :key end
                        where expiresAt > :now and version = :seen and\s""" + TAKES_PLACE)
                        .setParameter("seen", seen.version())
                        .setParameter("subtotal", price.subtotalCents())
                        .setParameter("discount", price.discountCents())
                        .setParameter("tax", price.taxCents())
                        .setParameter("total", price.totalCents())
                        .setParameter("offer", offer.id())
                        .setParameter("code", offer.code())
                        .setParameter("key", Payment.newKey())
                        .executeUpdate()
                == 1;
    }

    /** Marks a confirmed booking, for which there never was a request, as one its customer wants refunded. */
    boolean requestRefund(long id, UUID request, String reason, Instant now) {
        return step(id, confirmed, refund_requested, now, """
                        refundRequestId = :request, refundStatus = :requested, refundReason = :reason
                        where refundRequestId is null""")
                        .setParameter("request", request.toString())
                        .setParameter("requested", RefundStatus.requested)
                        .setParameter("reason", reason)
                        .executeUpdate()
                == 1;
    }

    /** The request is turned down: the booking is confirmed as before. */
    boolean rejectRefund(long id, UUID request, Instant now) {
        return step(id, refund_requested, confirmed, now, "refundStatus = :rejected where refundRequestId = :request")
                        .setParameter("request", request.toString())
                        .setParameter("rejected", RefundStatus.requested.to(RefundStatus.rejected))
                        .executeUpdate()
                == 1;
    }

    /** The request is granted: the money goes back, and the request is complete. */
    boolean approveRefund(long id, UUID request, Instant now) {
        return refund(id, refund_requested, EndReason.refund, now, COMPLETED + PAID + " and refundRequestId = :request")
                        .setParameter("request", request.toString())
                        .setParameter("completed", RefundStatus.requested.to(RefundStatus.completed))
                        .executeUpdate()
                == 1;
    }

    /** The event is cancelled: the money goes back for a confirmed booking. */
    boolean refundConfirmed(long id, Instant now) {
        return refund(id, confirmed, EndReason.event_cancelled, now, PAID).executeUpdate() == 1;
    }

    /** The event is cancelled: the money goes back for a booking whose customer asked for it before. */
    boolean refundRequested(long id, Instant now) {
        return refund(id, refund_requested, EndReason.event_cancelled, now, COMPLETED + PAID)
                        .setParameter("completed", RefundStatus.requested.to(RefundStatus.completed))
                        .executeUpdate()
                == 1;
    }

    private MutationQuery refund(long id, BookingStatus from, EndReason reason, Instant now, String rest) {
        return step(id, from, refunded, now, "endReason = :reason, payment.status = :back" + rest)
                .setParameter("reason", reason)
                .setParameter("paid", PaymentStatus.paid)
                .setParameter("back", PaymentStatus.paid.to(PaymentStatus.refunded));
    }

    /** Nothing of the booking changes but its version, for a fact that is told again. */
    void touch(long id, Instant now) {
        update("version = version + 1, updatedAt = ?1 where id = ?2", now, id);
    }

    private MutationQuery stay(long id, Instant now, String change) {
        return change(id, pending_payment, now, change);
    }

    /** The conditional update that takes a booking a step further; {@code change} has more to set, and a where clause. */
    MutationQuery step(long id, BookingStatus from, BookingStatus to, Instant now, String change) {
        return change(id, from, now, "status = :to, " + change).setParameter("to", from.to(to));
    }

    private MutationQuery change(long id, BookingStatus from, Instant now, String change) {
        return getSession()
                .createMutationQuery("update Booking set version = version + 1, updatedAt = :now, " + change
                        + " and id = :id and status = :from")
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("now", now);
    }
}
