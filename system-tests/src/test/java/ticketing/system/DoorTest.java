package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The evening itself: who may come in. */
class DoorTest {
    private final Show show = Show.onSale(1, 3);
    private final Person customer = Person.newCustomer();
    private final String code =
            show.sell(customer, 0).get("ticket_codes").get(0).asText();
    private final Person doorStaff = Person.doorStaff();

    @Test
    void a_ticket_admits_once() {
        var first = scan(code).expect(200).json();
        assertThat(first.get("valid").asBoolean()).isTrue();
        assertThat(first.get("ticket_status").asText()).isEqualTo("used");
        assertThat(first.get("event_id").asLong()).isEqualTo(show.id());

        var second = scan(code).expect(200).json();
        assertThat(second.get("valid").asBoolean()).isFalse();
        assertThat(second.get("message").asText()).isEqualTo("Ticket already used");
    }

    @Test
    void twenty_scanners_admit_one() throws Exception {
        var scans = new ArrayList<Callable<Boolean>>();
        for (int scanner = 0; scanner < 20; scanner++) {
            scans.add(() -> scan(code).expect(200).json().get("valid").asBoolean());
        }
        var admitted = 0;
        try (var scanners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var scan : scanners.invokeAll(scans)) {
                admitted += scan.get() ? 1 : 0;
            }
        }
        assertThat(admitted).isEqualTo(1);
    }

    @Test
    void what_is_no_ticket_is_told_so_and_customers_may_not_scan() {
        var unknown = scan("not a ticket").expect(200).json();
        assertThat(unknown.get("valid").asBoolean()).isFalse();
        assertThat(unknown.get("message").asText()).isEqualTo("Ticket not found");
        customer.post("/api/tickets/validate", Map.of("qr_code", code)).refused(403, "forbidden");
        Person.organizer()
                .post("/api/tickets/validate", Map.of("qr_code", code))
                .expect(200);
    }

    @Test
    void a_door_without_network_scans_by_its_list_and_reports_later() {
        var list = doorStaff
                .get("/api/events/" + show.id() + "/door-list")
                .expect(200)
                .json();
        assertThat(list.get("tickets")).hasSize(1);
        assertThat(list.get("public_key").get("crv").asText()).isEqualTo("P-256");
        var scan = Map.of(
                "nonce",
                UUID.randomUUID().toString(),
                "code",
                code,
                "gate",
                "North",
                "scanned_at",
                Instant.now().toString(),
                "verdict",
                "valid");

        var report = doorStaff.post("/api/tickets/scans", List.of(scan)).expect(200);
        doorStaff.post("/api/tickets/scans", List.of(scan)).expect(200);

        assertThat(report.json()).hasSize(1);
        assertThat(scan(code).json().get("message").asText()).isEqualTo("Ticket already used");
    }

    private Reply scan(String qrCode) {
        return doorStaff.post("/api/tickets/validate", Map.of("qr_code", qrCode));
    }
}
