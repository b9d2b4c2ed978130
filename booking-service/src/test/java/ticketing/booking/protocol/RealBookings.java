package ticketing.booking.protocol;

import static ticketing.protocol.Side.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ticketing.booking.booking.ExpiryByHand;
import ticketing.booking.cancellation.CancellationByHand;
import ticketing.booking.refund.RefundsByHand;
import ticketing.booking.testing.FakeEventService;
import ticketing.booking.testing.FakePaymentProvider;
import ticketing.booking.testing.MovableClock;
import ticketing.kit.security.Roles;
import ticketing.kit.sweep.Sweeps;
import ticketing.kit.testing.ServiceByHand;
import ticketing.kit.testing.ServiceByHand.Reply;
import ticketing.kit.testing.ServiceByHand.Told;
import ticketing.protocol.Answer;
import ticketing.protocol.BookingSide.Payment;
import ticketing.protocol.BookingSide.Reason;
import ticketing.protocol.BookingSide.Status;
import ticketing.protocol.Fact;
import ticketing.protocol.Fact.HeldSeat;
import ticketing.protocol.Plan;
import ticketing.protocol.RealService;
import ticketing.protocol.RefundSide.Outcome;
import ticketing.protocol.Request;

/** This service as a side of the protocol, spoken to over HTTP and by its feeds, and looked at in its store. */
@Singleton
public class RealBookings extends RealService {
    private static final String TOPIC = "ticketing.bookings.v1";
    private static final Instant FIRST_START = Instant.parse("2031-01-01T00:00:00Z");

    /** Where a store keeps the id that the latest booking was given. */
    private enum Ids {
        SQLITE(
                "insert into sqlite_sequence (name, seq) values ('booking', 1000000)",
                "select max(seq) from sqlite_sequence where name = 'booking'"),
        POSTGRESQL("select setval('booking_id_seq', 1000000)", "select last_value from booking_id_seq");

        private final String goOnFromAMillion;
        private final String last;

        Ids(String goOnFromAMillion, String last) {
            this.goOnFromAMillion = goOnFromAMillion;
            this.last = last;
        }
    }

    private final ServiceByHand service;
    private final MovableClock clock;
    private final ExpiryByHand expiry;
    private final CancellationByHand cancellations;
    private final RefundsByHand refunds;
    private final FakePaymentProvider provider;
    private final Ids ids;
    private Instant start = FIRST_START;
    private long run;
    private long lastBooking;

    RealBookings(
            DataSource store,
            ObjectMapper json,
            MovableClock clock,
            ExpiryByHand expiry,
            CancellationByHand cancellations,
            RefundsByHand refunds,
            Sweeps sweeps,
            @ConfigProperty(name = "test.url") URI address,
            @ConfigProperty(name = "quarkus.rest-client.event-service.url") URI eventService,
            @ConfigProperty(name = "quarkus.rest-client.payment-provider.url") String paymentProvider,
            @ConfigProperty(name = "ticketing.store.shared") boolean isShared) {
        super(json, eventService);
        this.service = new ServiceByHand(address, store, json);
        this.clock = clock;
        this.expiry = expiry;
        this.cancellations = cancellations;
        this.refunds = refunds;
        this.provider = FakePaymentProvider.at(paymentProvider);
        this.ids = isShared ? Ids.POSTGRESQL : Ids.SQLITE;
        sweeps.stop(new ShutdownEvent());
    }

    @PreDestroy
    void end() {
        close();
        provider.close();
    }

    @Override
    protected Plan prepare(Plan plan) {
        run++;
        start = FIRST_START.plus(Duration.ofDays(run));
        clock.stopAt(start.minusSeconds(3_600));
        var isBusy = true;
        while (isBusy) {
            isBusy = expiry.turn() || cancellations.turn();
        }
        service.told(TOPIC);
        if (run == 1) { // the topics outlive the stores of a test run: no other test may read of these bookings as its
            // own
            service.change(ids.goOnFromAMillion);
        }
        lastBooking = service.number(ids.last);
        var offer = Map.of("code", offer(), "offer_type", "percentage", "value", 10, "usage_limit", plan.offerLimit());
        service.call(Roles.ADMIN, 1, null, "POST", "/api/offers", offer);
        var halls = List.of(hall(1), hall(2));
        return plan.in(start, halls, lastBooking, 0);
    }

    private Plan.Hall hall(int number) {
        var event = firstEvent() + number;
        return Plan.Hall.of(event, 2, event * 100, 4);
    }

    private long firstEvent() {
        return run * 10;
    }

    private String offer() {
        return "OFFER-" + run;
    }

    @Override
    protected void setTime(Instant now) {
        clock.stopAt(now);
    }

    // --- what it is asked

    @Override
    protected Answer call(Request request) {
        return switch (request) {
            case Request.Book(var key, long customer, long event, var seats, boolean withOffer) -> {
                var wish = new HashMap<String, Object>(Map.of("event_id", event, "seat_ids", seats));
                if (withOffer) {
                    wish.put("offer_code", offer());
                }
                yield shown(customer(customer, key, "POST", "", wish));
            }
            case Request.Change(long customer, long booking, var seats) ->
                shown(customer(customer, null, "PATCH", "/" + booking, Map.of("seat_ids", seats)));
            case Request.Extend(var key, long customer, long booking) ->
                shown(customer(customer, key, "POST", "/" + booking + "/extend", Map.of()));
            case Request.GiveUp(var key, long customer, long booking) ->
                shown(customer(customer, key, "POST", "/" + booking + "/cancel", Map.of()));
            case Request.Pay(var key, long customer, long booking, boolean funded) ->
                shown(customer(
                        customer,
                        key,
                        "POST",
                        "/" + booking + "/pay",
                        Map.of("method", "card", "mark_success", funded)));
            case Request.Fence(var hold) ->
                new Answer.Fenced(service.call("PUT", "/internal/holds/" + name(hold) + "/fence", Map.of())
                        .body()
                        .get("booked")
                        .asBoolean());
            case Request.RequestRefund(var refund, long customer, long booking) ->
                granted(service.call(
                        "PUT",
                        "/internal/bookings/" + booking + "/refund-requests/" + name(refund),
                        Map.of("customer_id", customer, "reason", "I can't come")));
            case Request.CarryOut(var refund, long booking, boolean approve) ->
                carriedOut(service.call(
                        "PUT",
                        "/internal/bookings/" + booking + "/refund-decisions/" + name(refund),
                        Map.of("approve", approve)));
            default -> throw new IllegalArgumentException("Not for booking-service: " + request);
        };
    }

    private Reply customer(long id, @Nullable String key, String method, String path, Object body) {
        return service.call(
                Roles.CUSTOMER, id, key == null ? null : run + "/" + key, method, "/api/bookings" + path, body);
    }

    private static Answer shown(Reply reply) {
        var body = reply.body();
        if (reply.status() >= 400) {
            return refused(reply);
        }
        var reason = body.get("end_reason");
        return new Answer.Shown(
                body.get("id").asLong(),
                Status.valueOf(body.get("status").asText()),
                Payment.valueOf(body.get("payment_status").asText()),
                reason == null || reason.isNull() ? null : Reason.valueOf(reason.asText()),
                Instant.parse(body.get("expires_at").asText()),
                all(body.get("seats")).map(seat -> seat.get("seat_id").asLong()).toList());
    }

    private static Answer granted(Reply reply) {
        var body = reply.body();
        return reply.status() >= 400
                ? refused(reply)
                : new Answer.Granted(
                        body.get("booking_id").asLong(),
                        body.get("event_id").asLong(),
                        body.get("customer_id").asLong());
    }

    private static Answer carriedOut(Reply reply) {
        return reply.status() >= 400
                ? refused(reply)
                : new Answer.CarriedOut(
                        Status.valueOf(reply.body().get("status").asText()),
                        Outcome.valueOf(reply.body().get("refund_status").asText()));
    }

    private static Answer refused(Reply reply) {
        return new Answer.Refused(reply.status(), reply.body().get("code").asText());
    }

    // --- what it asks

    @Override
    protected Request read(String method, String path, JsonNode wish) {
        var hold = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        if (method.equals("DELETE")) {
            return new Request.Release(hold);
        }
        var seats = all(wish.get("seat_ids")).map(JsonNode::asLong).toList();
        return new Request.Hold(hold, wish.get("event_id").asLong(), seats);
    }

    @Override
    protected Object write(Request request, Answer answer) {
        return switch (answer) {
            case Answer.Held(var hold, var show, var seats) -> held(name(hold), show, seats);
            default -> throw new IllegalArgumentException("Not from event-service: " + answer);
        };
    }

    private static Map<String, Object> held(UUID hold, Answer.Show show, List<Long> seats) {
        var held = seats.stream()
                .map(seat -> Map.of(
                        "seat_id",
                        seat,
                        "section",
                        "Main",
                        "row_label",
                        "A",
                        "seat_number",
                        1,
                        "price",
                        BigDecimal.TEN))
                .toList();
        return Map.of(
                "hold_id",
                hold,
                "event",
                facts(show.event(), show.version(), show.sale().name()),
                "seats",
                held);
    }

    private static Map<String, Object> facts(long event, long version, String status) {
        return FakeEventService.facts(new FakeEventService.Show(event, 2, status, List.of(), BigDecimal.TEN, version));
    }

    /** Once a hold is fenced, the refusal is on its way and can't be kept from being written. */
    @Override
    protected boolean canDie(Request request) {
        return !(request instanceof Request.Release);
    }

    // --- what it is told, tells and does by itself

    @Override
    protected void tell(String id, Fact fact) {
        switch (fact) {
            case Fact.OfEvent(long event, String kind, long version) ->
                cancellations.tell(service.fact(
                        "ticketing.events.v1",
                        run + "/" + id,
                        event,
                        "ticketing.event." + kind + ".v1",
                        version,
                        facts(event, version, kind)));
            case Fact.OfRefund(long refund, String kind, long version, long booking, UUID request) ->
                refunds.tell(service.fact(
                        "ticketing.refunds.v1",
                        run + "/" + id,
                        refund,
                        "ticketing.refund." + kind + ".v1",
                        version,
                        Map.of("booking_id", booking, "request_id", name(request))));
            case Fact.OfBooking _ -> throw new IllegalArgumentException("It doesn't listen to itself");
        }
    }

    @Override
    protected void turn(Sweep sweep) {
        switch (sweep) {
            case lapsed_bookings -> expiry.turn();
            case cancelled_events -> cancellations.turn();
            case orphaned_holds -> throw new IllegalArgumentException("Not for booking-service: " + sweep);
        }
    }

    @Override
    protected List<Fact> published() {
        return service.told(TOPIC).stream().map(RealBookings::fact).toList();
    }

    private static Fact fact(Told told) {
        var data = told.data();
        var refund = data.get("refund");
        return new Fact.OfBooking(
                told.key(),
                told.kind(),
                told.version(),
                data.get("customer_id").asLong(),
                data.get("event_id").asLong(),
                seats(data.get("seats")),
                seats(data.get("released")),
                refund == null ? null : UUID.fromString(refund.get("request_id").asText()));
    }

    private static List<HeldSeat> seats(JsonNode seats) {
        return all(seats)
                .map(seat -> new HeldSeat(
                        seat.get("seat_id").asLong(),
                        UUID.fromString(seat.get("hold_id").asText())))
                .toList();
    }

    // --- what it keeps

    @Override
    public List<String> state() {
        var lines = new ArrayList<String>();
        var bookings = service.rows("""
            select id, version, status, payment_status, end_reason, refund_status, extensions from booking
            where id > ? order by id\
            """, lastBooking);
        for (var booking : bookings) {
            var isOver = Set.of("cancelled", "refunded").contains((String) booking.get(2));
            lines.add(line(
                    "booking",
                    line(booking.toArray()),
                    tickets(booking.getFirst()),
                    seats(booking.getFirst(), !isOver)));
        }
        add(lines, """
            select 'hold', hold_id, case booked when 0 then 'false' else 'true' end from hold
            where created_at >= ? order by created_at\
            """, start.toEpochMilli());
        add(lines, "select 'event', id, version, status from event where id > ? order by id", firstEvent());
        add(lines, """
            select 'cancellation', event_id, case when finished_at is null then 'true' else 'false' end from cancellation
            where event_id > ? order by event_id\
            """, firstEvent());
        add(lines, "select 'offer', used_count from offer where code = ?", offer());
        return lines;
    }

    private void add(List<String> lines, String sql, Object parameter) {
        service.rows(sql, parameter).forEach(row -> lines.add(line(row.toArray())));
    }

    /** What all tickets of the booking are, or how they differ; there is one for each seat, or none. */
    private String tickets(Object booking) {
        var tickets = service.rows("""
            select distinct coalesce(t.status, 'none') from booking_seat s
            left join tickets t on t.booking_id = s.booking_id and t.seat_id = s.seat_id
            where s.booking_id = ?\
            """, booking);
        return tickets.size() == 1 ? (String) tickets.getFirst().getFirst() : tickets.toString();
    }

    private List<HeldSeat> seats(Object booking, boolean live) {
        return service
                .rows(
                        "select seat_id, hold_id from booking_seat where booking_id = ? and live = ? order by seat_id",
                        booking,
                        live ? 1 : 0)
                .stream()
                .map(seat -> new HeldSeat((Long) seat.get(0), UUID.fromString((String) seat.get(1))))
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
