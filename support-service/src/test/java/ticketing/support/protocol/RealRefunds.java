package ticketing.support.protocol;

import static ticketing.protocol.Side.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceByHand;
import ticketing.kit.testing.ServiceByHand.Reply;
import ticketing.protocol.Answer;
import ticketing.protocol.Fact;
import ticketing.protocol.Plan;
import ticketing.protocol.RealService;
import ticketing.protocol.RefundSide.Outcome;
import ticketing.protocol.Request;
import ticketing.support.TestClock;
import ticketing.support.refund.BookingFeed;

/** This service as a side of the protocol, spoken to over HTTP and by its feed, and looked at in its store. */
@Singleton
public class RealRefunds extends RealService {
    private static final Instant FIRST_START = Instant.parse("2031-01-01T00:00:00Z");

    private final ServiceByHand service;
    private final TestClock clock;
    private final BookingFeed feed;
    private long run;
    private long lastRefund;

    RealRefunds(
            DataSource store,
            ObjectMapper json,
            TestClock clock,
            BookingFeed feed,
            @ConfigProperty(name = "test.url") URI address,
            @ConfigProperty(name = "quarkus.rest-client.booking-service.url") URI bookingService) {
        super(json, bookingService);
        this.service = new ServiceByHand(address, store, json);
        this.clock = clock;
        this.feed = feed;
    }

    @PreDestroy
    void end() {
        close();
    }

    @Override
    protected Plan prepare(Plan plan) {
        run++;
        lastRefund = service.number("select max(id) from refund");
        published();
        return plan.in(FIRST_START.plus(Duration.ofDays(run)), plan.halls(), run * 1_000, 0);
    }

    @Override
    protected void setTime(Instant now) {
        clock.stopAt(now);
    }

    // --- what it is asked, and what it asks

    @Override
    protected Answer call(Request request) {
        return switch (request) {
            case Request.AskRefund(var key, long customer, long booking) ->
                shown(call(
                        Roles.CUSTOMER, customer, key, booking + "/refund-request", Map.of("reason", "I can't come")));
            case Request.Decide(var key, long executive, long booking, boolean approve) ->
                shown(call(Roles.SUPPORT, executive, key, booking + "/refund-decision", Map.of("approve", approve)));
            default -> throw new IllegalArgumentException("Not for support-service: " + request);
        };
    }

    private Reply call(String role, long id, String key, String path, Object body) {
        return service.call(role, id, run + "/" + key, "POST", "/api/bookings/" + path, body);
    }

    private static Answer shown(Reply reply) {
        var body = reply.body();
        return reply.status() >= 400
                ? new Answer.Refused(reply.status(), body.get("code").asText())
                : new Answer.Refund(
                        body.get("booking_id").asLong(),
                        Outcome.valueOf(body.get("status").asText()));
    }

    @Override
    protected Request read(String method, String path, JsonNode body) {
        var parts = path.split("/", -1);
        var booking = Long.parseLong(parts[3]);
        var request = UUID.fromString(parts[5]);
        return parts[4].equals("refund-requests")
                ? new Request.RequestRefund(request, body.get("customer_id").asLong(), booking)
                : new Request.CarryOut(request, booking, body.get("approve").asBoolean());
    }

    @Override
    protected Object write(Request request, Answer answer) {
        return switch (answer) {
            case Answer.Granted(long booking, long event, long customer) ->
                Map.of(
                        "booking_id", booking,
                        "event_id", event,
                        "customer_id", customer,
                        "amount", BigDecimal.TEN,
                        "currency", "USD");
            case Answer.CarriedOut(var status, var outcome) -> Map.of("status", status, "refund_status", outcome);
            default -> throw new IllegalArgumentException("Not from booking-service: " + answer);
        };
    }

    /** An answer without what it has to hold ends the call; one that doesn't come would be taken for an outage. */
    @Override
    protected Ending dying(Request request) {
        return request instanceof Request.CarryOut ? Ending.nothing : Ending.hang_up;
    }

    // --- what it is told, and tells

    @Override
    protected void tell(String id, Fact fact) {
        if (fact instanceof Fact.OfBooking booking) {
            var data = new HashMap<String, Object>(Map.of(
                    "id",
                    booking.key(),
                    "reference",
                    "TB-" + booking.key(),
                    "customer_id",
                    booking.customer(),
                    "event_id",
                    booking.event(),
                    "status",
                    "confirmed",
                    "total_amount",
                    BigDecimal.TEN,
                    "currency",
                    "USD",
                    "seats",
                    List.of(),
                    "created_at",
                    FIRST_START));
            if (booking.request() != null) {
                var refund = Map.of(
                        "request_id", name(booking.request()), "reason", "I can't come", "amount", BigDecimal.TEN);
                data.put("refund", refund);
            }
            var type = "ticketing.booking." + booking.kind() + ".v1";
            feed.onBookings(service.fact(
                    "ticketing.bookings.v1", run + "/" + id, booking.key(), type, booking.version(), data));
        }
    }

    @Override
    protected void turn(Sweep sweep) {
        throw new IllegalArgumentException("Not for support-service: " + sweep);
    }

    @Override
    protected List<Fact> published() {
        return service.told("ticketing.refunds.v1").stream()
                .<Fact>map(told -> new Fact.OfRefund(
                        ordinal(told.key()),
                        told.kind(),
                        told.version(),
                        told.data().get("booking_id").asLong(),
                        UUID.fromString(told.data().get("request_id").asText())))
                .toList();
    }

    /** Its number in this run: an id that a request known already did not need is not given out again. */
    private long ordinal(long refund) {
        return service.number("select count(*) from refund where id > ? and id <= ?", lastRefund, refund);
    }

    // --- what it keeps

    @Override
    public List<String> state() {
        return service.rows("""
            select 'refund', row_number() over (order by id), version, request_id, booking_id, status,
                case decision when 'approved' then 'true' when 'rejected' then 'false' end
            from refund where id > ? order by id\
            """, lastRefund).stream()
                .map(row -> line(row.toArray()))
                .toList();
    }
}
