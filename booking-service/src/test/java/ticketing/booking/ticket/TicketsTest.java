package ticketing.booking.ticket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.store.Sql;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class TicketsTest {
    private static final AtomicLong IDS = new AtomicLong(7_000_000);

    @Inject
    Tickets tickets;

    @Inject
    SigningKeys keys;

    @Inject
    Writer writer;

    @Inject
    Session store;

    @Inject
    Sql sql;

    private final long booking = IDS.incrementAndGet();
    private final long event = IDS.incrementAndGet();

    @Test
    void a_booking_gets_one_signed_ticket_per_seat() {
        var issued = issue(11, 12);

        assertThat(issued).extracting(ticket -> ticket.seat().seatId()).containsExactly(11L, 12L);
        assertThat(issued).allSatisfy(ticket -> {
            assertThat(ticket.status()).isEqualTo(TicketStatus.issued);
            assertThat(TicketCode.isSigned(ticket.code(), keys.current())).isTrue();
            assertThat(TicketCode.read(ticket.code()).orElseThrow().ticketId()).isEqualTo(ticket.ticketId());
        });
        assertThat(tickets.of(booking)).isEqualTo(issued);
        assertThat(tickets.of(List.of(booking, -1L))).containsOnlyKeys(booking);
    }

    @Test
    void a_rotated_key_signs_at_once_and_those_before_it_go_on_verifying() {
        var before = keys.current();
        var old = issue(11).getFirst();

        given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN)
                .contentType("application/json")
                .body(Map.of("by", "an operator"))
                .post("/internal/signing-keys/rotations")
                .then()
                .statusCode(200)
                .body("number", is(before.id() + 1));

        assertThat(keys.current().id()).isEqualTo(before.id() + 1);
        var verifying = keys.numbered(before.id()).orElseThrow();
        assertThat(TicketCode.isSigned(old.code(), verifying)).isTrue();
        assertThat(keys.published()).hasSizeGreaterThan(1);
        assertThat(tickets.find(old.code())).isPresent();
        var code = new TicketCode(keys.current().id(), event, 1, 11).sign(keys.current());
        keys.load(); // as after a restart
        assertThat(TicketCode.isSigned(code, keys.current())).isTrue();
    }

    @Test
    void a_booking_gets_its_tickets_once() {
        var issued = issue(11);

        assertThatThrownBy(() -> issue(12)).isInstanceOf(RuntimeException.class);
        assertThat(tickets.of(booking)).isEqualTo(issued);
    }

    @Test
    void a_seat_has_one_ticket_that_is_worth_something() {
        issue(11);
        var other = IDS.incrementAndGet();

        assertThatThrownBy(() -> writer.write(() -> tickets.issue(other, event, List.of(seat(11)))))
                .isInstanceOf(RuntimeException.class);

        writer.run(() -> tickets.invalidate(booking));
        writer.write(() -> tickets.issue(other, event, List.of(seat(11))));
        assertThat(tickets.of(other)).hasSize(1);
    }

    @Test
    void invalid_tickets_stay_in_the_books_and_used_ones_stay_used() {
        var used = issue(11, 12).getFirst().ticketId();
        writer.run(() -> store.createNativeMutationQuery(
                        "update tickets set status = 'used', used_at = 1 where id = " + used)
                .executeUpdate());
        assertThat(tickets.anyUsed(booking)).isTrue();

        writer.run(() -> tickets.invalidate(booking));

        assertThat(tickets.of(booking))
                .extracting(IssuedTicket::status)
                .containsExactly(TicketStatus.used, TicketStatus.invalidated);
    }

    @Test
    void each_change_of_a_ticket_gets_a_higher_number_than_all_before_it_in_its_event() {
        issue(11, 12);
        var neighbour = IDS.incrementAndGet();
        writer.write(() -> tickets.issue(neighbour, event, List.of(seat(13))));
        assertThat(ticketsByChange()).containsExactly(11L, 12L, 13L);

        writer.run(() -> tickets.invalidate(booking));

        assertThat(ticketsByChange()).containsExactly(13L, 11L, 12L);
    }

    @Test
    void what_happens_to_tickets_is_published_with_rising_versions_and_without_codes() {
        var code = issue(11).getFirst().code();
        writer.run(() -> tickets.invalidate(booking));

        var published = sql.list(
                row -> Map.entry(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)),
                "select headers, payload from outbox where topic = ? and message_key = ? order by id",
                "ticketing.tickets.v1",
                Long.toString(booking));

        assertThat(published).hasSize(2);
        assertThat(published.get(0).getKey()).contains("ticketing.tickets.issued.v1", "\"ce_aggregateversion\":\"1\"");
        assertThat(published.get(1).getKey()).contains("ticketing.tickets.invalidated.v1");
        assertThat(published.get(1).getValue())
                .contains("\"status\":\"invalidated\"", "\"seat_id\":11")
                .doesNotContain(code);
    }

    private List<IssuedTicket> issue(long... seats) {
        return writer.write(() -> tickets.issue(
                booking,
                event,
                java.util.Arrays.stream(seats).mapToObj(this::seat).toList()));
    }

    private SeatOfTicket seat(long id) {
        return new SeatOfTicket(id, "Main", "A", (int) id);
    }

    private List<Long> ticketsByChange() {
        return store.createNativeQuery(
                        "select seat_id from tickets where event_id = ?1 order by change_number", Long.class)
                .setParameter(1, event)
                .getResultList();
    }
}
