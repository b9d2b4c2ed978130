package ticketing.event.protocol;

import static ticketing.protocol.Side.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.event.Calls;
import ticketing.event.TestClock;
import ticketing.event.hold.HoldsByHand;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceByHand;
import ticketing.kit.testing.ServiceByHand.Reply;
import ticketing.protocol.Answer;
import ticketing.protocol.Fact;
import ticketing.protocol.Fact.HeldSeat;
import ticketing.protocol.Plan;
import ticketing.protocol.RealService;
import ticketing.protocol.Request;
import ticketing.protocol.SeatSide.Sale;

/** This service as a side of the protocol, spoken to over HTTP and by its feed, and looked at in its store. */
@Singleton
public class RealSeats extends RealService {
    private static final String TOPIC = "ticketing.events.v1";
    private static final Instant FIRST_START = Instant.parse("2031-01-01T00:00:00Z");
    private static final int SEATS = 4;

    private final ServiceByHand service;
    private final TestClock clock;
    private final HoldsByHand holds;
    private Instant start = FIRST_START;
    private long run;
    private long firstEvent;

    RealSeats(
            DataSource store,
            ObjectMapper json,
            TestClock clock,
            HoldsByHand holds,
            @ConfigProperty(name = "test.url") URI address,
            @ConfigProperty(name = "quarkus.rest-client.booking-service.url") URI bookingService) {
        super(json, bookingService);
        this.service = new ServiceByHand(address, store, json);
        this.clock = clock;
        this.holds = holds;
    }

    @PreDestroy
    void end() {
        close();
    }

    @Override
    protected Plan prepare(Plan plan) {
        run++;
        start = FIRST_START.plus(Duration.ofDays(run));
        clock.stopAt(start);
        service.change("delete from seat_hold"); // a seed names the same holds each time it runs
        var halls = List.of(hall(), hall());
        firstEvent = halls.getFirst().show().event();
        service.told(TOPIC);
        return plan.in(start, halls, 0, 0);
    }

    private Plan.Hall hall() {
        var event = Calls.anEvent();
        event.put("start_time", start.plus(Duration.ofDays(1)).toString());
        event.put("end_time", start.plus(Duration.ofDays(2)).toString());
        event.put("row_count", 1);
        event.put("seats_per_row", SEATS);
        var id = organizer("POST", "", event).body().get("id").asLong();
        become(id, "published");
        var version = service.number("select version from event where id = ?", id);
        return Plan.Hall.of(id, version, service.number("select first_seat_id from event where id = ?", id), SEATS);
    }

    private Reply become(long event, String status) {
        return organizer("PATCH", "/" + event + "/status", Map.of("status", status));
    }

    private Reply organizer(String method, String path, Object body) {
        return service.call(Roles.ORGANIZER, Calls.ORGANIZER, null, method, "/api/events" + path, body);
    }

    @Override
    protected void setTime(Instant now) {
        clock.stopAt(now);
    }

    // --- what it is asked, and what it asks

    @Override
    protected Answer call(Request request) {
        return switch (request) {
            case Request.Hold(var hold, long event, var seats) ->
                held(service.call("PUT", "/internal/holds/" + hold, Map.of("event_id", event, "seat_ids", seats)));
            case Request.Release(var hold) -> done(service.call("DELETE", "/internal/holds/" + hold, Map.of()));
            case Request.CancelEvent(long event) -> done(become(event, "cancelled"));
            default -> throw new IllegalArgumentException("Not for event-service: " + request);
        };
    }

    private static Answer held(Reply reply) {
        if (reply.status() >= 400) {
            return refused(reply);
        }
        var body = reply.body();
        var event = body.get("event");
        var show = new Answer.Show(
                event.get("id").asLong(),
                event.get("version").asLong(),
                Sale.valueOf(event.get("status").asText()));
        var seats = StreamSupport.stream(body.get("seats").spliterator(), false)
                .map(seat -> seat.get("seat_id").asLong())
                .toList();
        return new Answer.Held(UUID.fromString(body.get("hold_id").asText()), show, seats);
    }

    private static Answer done(Reply reply) {
        return reply.status() >= 400 ? refused(reply) : new Answer.Done();
    }

    private static Answer refused(Reply reply) {
        return new Answer.Refused(reply.status(), reply.body().get("code").asText());
    }

    @Override
    protected Request read(String method, String path, JsonNode body) {
        return new Request.Fence(UUID.fromString(path.split("/", -1)[3]));
    }

    @Override
    protected Object write(Request request, Answer answer) {
        return switch (answer) {
            case Answer.Fenced(boolean booked) -> Map.of("booked", booked);
            default -> throw new IllegalArgumentException("Not from booking-service: " + answer);
        };
    }

    // --- what it is told, tells and does by itself

    @Override
    protected void tell(String id, Fact fact) {
        if (fact instanceof Fact.OfBooking booking) {
            var data = Map.of(
                    "event_id",
                    booking.event(),
                    "seats",
                    seats(booking.seats()),
                    "released",
                    seats(booking.released()));
            var type = "ticketing.booking." + booking.kind() + ".v1";
            holds.tell(service.fact(
                    "ticketing.bookings.v1", run + "/" + id, booking.key(), type, booking.version(), data));
        }
    }

    private static List<Map<String, Object>> seats(List<HeldSeat> seats) {
        return seats.stream()
                .map(seat -> Map.<String, Object>of("seat_id", seat.seat(), "hold_id", seat.hold()))
                .toList();
    }

    @Override
    protected void turn(Sweep sweep) {
        holds.turn();
    }

    @Override
    protected List<Fact> published() {
        return service.told(TOPIC).stream()
                .<Fact>map(told -> new Fact.OfEvent(told.key(), told.kind(), told.version()))
                .toList();
    }

    // --- what it keeps

    @Override
    public List<String> state() {
        var lines = new ArrayList<String>();
        add(lines, """
            select 'event', id, version, status, total_seats - available_seats, sold_seats from event
            where id >= ? order by id\
            """, firstEvent);
        add(lines, """
            select 'seat', seat_id, hold_id, case sold when 0 then 'false' else 'true' end from seat_claim
            where seat_id >= (select first_seat_id from event where id = ?) order by seat_id\
            """, firstEvent);
        add(lines, """
            select 'hold', id, event_id, '[' || replace(seat_ids, ',', ', ') || ']', state from seat_hold
            where event_id >= ? order by created_at\
            """, firstEvent);
        return lines;
    }

    private void add(List<String> lines, String sql, Object parameter) {
        service.rows(sql, parameter).forEach(row -> lines.add(line(row.toArray())));
    }
}
