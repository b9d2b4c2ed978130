package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From what's on to a ticket in the hand. */
class BuyingTest {
    @Test
    void the_demo_event_is_on_sale_for_anybody_to_see() {
        var anybody = Person.anybody();

        var event = anybody.get("/api/events/1").expect(200).json();
        assertThat(event.get("title").asText()).isEqualTo("Indie Music Night");
        assertThat(event.get("status").asText()).isEqualTo("published");
        assertThat(event.get("total_seats").asInt()).isEqualTo(40);
        assertThat(Json.longs(anybody.get("/api/events").expect(200).json(), "id"))
                .contains(1L);
    }

    @Test
    void two_seats_with_an_offer_cost_what_the_contract_says() {
        var show = Show.onSale(1, 4);
        var customer = Person.newCustomer();

        var booking = customer.post(
                        "/api/bookings",
                        Map.of("event_id", show.id(), "seat_ids", show.pick(0, 1), "offer_code", "welcome10"))
                .expect(201)
                .json();

        assertThat(booking.get("status").asText()).isEqualTo("pending_payment");
        assertThat(booking.get("subtotal").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(booking.get("discount_amount").decimalValue()).isEqualByComparingTo("7.00");
        assertThat(booking.get("tax_amount").decimalValue()).isEqualByComparingTo("5.04");
        assertThat(booking.get("total_amount").decimalValue()).isEqualByComparingTo("68.04");
        assertThat(booking.get("currency").asText()).isEqualTo("USD");
        assertThat(booking.get("offer_code").asText()).isEqualTo("WELCOME10");
        assertThat(show.available()).isEqualTo(2);

        var paid = Show.pay(customer, booking.get("id").asLong()).expect(200).json();
        assertThat(paid.get("status").asText()).isEqualTo("confirmed");
        assertThat(paid.get("payment_status").asText()).isEqualTo("paid");
        assertThat(paid.get("ticket_codes")).hasSize(2);
        assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(2, 3));
    }

    @Test
    void a_ticket_can_be_downloaded_and_its_mail_read() {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        var booking = show.sell(customer, 0);
        var path = "/api/bookings/" + booking.get("id").asLong();
        var code = booking.get("ticket_codes").get(0).asText();

        var pdf = customer.get(path + "/ticket-download").expect(200);
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        var text =
                customer.get(path + "/ticket-download", "Accept", "text/plain").expect(200);
        assertThat(text.text()).contains("- " + code);
        // identity-service's word of a new customer may come after the sale
        await().untilAsserted(() -> {
            var mail = customer.get(path + "/confirmation-email").expect(200).text();
            assertThat(mail.lines().limit(2)).contains("To: " + customer.email());
        });
        var link = booking.get("seats").get(0).get("view_url").asText();
        assertThat(link).startsWith("/t/" + code + "?sig=");
        var view = link.replace("/t/" + code, "/api/tickets/" + code + "/view");
        Person.anybody().get(view).expect(200);
        Person.anybody().get(view + "x").expect(404);
    }

    @Test
    void a_seat_that_is_taken_is_named_and_nothing_is_held() {
        var show = Show.onSale(1, 3);
        show.book(Person.newCustomer(), 1).expect(201);

        var refused = show.book(Person.newCustomer(), 0, 1, 2).refused(409, "seats_unavailable");

        assertThat(refused.json().get("seat_ids")).hasSize(1);
        assertThat(refused.json().get("seat_ids").get(0).asLong())
                .isEqualTo(show.seats().get(1));
        assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(0, 2));
    }

    @Test
    void the_best_seats_together_are_picked_by_the_house() {
        var show = Show.onSale(2, 8);
        var customer = Person.newCustomer();

        var booking = customer.post("/api/bookings", Map.of("event_id", show.id(), "best", Map.of("count", 2)))
                .expect(201)
                .json();

        var seats = Json.list(booking.get("seats"));
        assertThat(seats).hasSize(2);
        assertThat(seats.get(0).get("row_label")).isEqualTo(seats.get(1).get("row_label"));
        assertThat(Math.abs(seats.get(0).get("seat_number").asInt()
                        - seats.get(1).get("seat_number").asInt()))
                .isEqualTo(1);
    }

    @Test
    void a_pending_booking_can_be_changed_extended_and_given_up() {
        var show = Show.onSale(1, 4);
        var customer = Person.newCustomer();
        var booking = show.book(customer, 0, 1).expect(201);
        var path = "/api/bookings/" + booking.id();

        var changed = customer.patch(path, Map.of("seat_ids", show.pick(1, 2)))
                .expect(200)
                .json();
        assertThat(Json.longs(changed.get("seats"), "seat_id")).containsExactlyInAnyOrderElementsOf(show.pick(1, 2));
        assertThat(changed.get("expires_at")).isEqualTo(booking.json().get("expires_at"));
        await().untilAsserted(() -> assertThat(show.freeSeats()).containsExactlyElementsOf(show.pick(0, 3)));

        var extended = customer.post(path + "/extend", Map.of()).expect(200).json();
        assertThat(extended.get("expires_at").asText())
                .isGreaterThanOrEqualTo(booking.json().get("expires_at").asText());

        customer.post(path + "/cancel", Map.of()).expect(200);
        await().untilAsserted(() -> assertThat(show.available()).isEqualTo(4));
        Show.pay(customer, booking.id()).expect(409);
    }

    @Test
    void the_last_seat_sells_the_event_out_and_one_that_returns_puts_it_back_on_sale() {
        var show = Show.onSale(1, 1);
        var customer = Person.newCustomer();
        var booking = show.sell(customer, 0);

        await().untilAsserted(
                        () -> assertThat(show.now().get("status").asText()).isEqualTo("sold_out"));
        var path = "/api/bookings/" + booking.get("id").asLong();
        customer.post(path + "/refund-request", Map.of("reason", "I fell ill")).expect(200);
        Person.support()
                .post(path + "/refund-decision", Map.of("approve", true))
                .expect(200);

        await().untilAsserted(
                        () -> assertThat(show.now().get("status").asText()).isEqualTo("published"));
        assertThat(show.available()).isEqualTo(1);
    }

    @Test
    void the_same_key_buys_once() {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        var order = Map.of("event_id", show.id(), "seat_ids", show.pick(0));
        var key = UUID.randomUUID().toString();

        var first =
                customer.post("/api/bookings", order, "Idempotency-Key", key).expect(201);
        var again =
                customer.post("/api/bookings", order, "Idempotency-Key", key).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        customer.post("/api/bookings", Map.of("event_id", show.id(), "seat_ids", show.pick(1)), "Idempotency-Key", key)
                .refused(422, "idempotency_key_reused");
        assertThat(show.available()).isEqualTo(1);
        assertThat(customer.get("/api/customers/" + customer.id() + "/bookings").json())
                .hasSize(1);
    }

    @Test
    void a_payment_that_fails_frees_the_seats() {
        var show = Show.onSale(1, 2);
        var customer = Person.newCustomer();
        var booking = show.book(customer, 0, 1).expect(201);

        var failed = customer.post(
                        "/api/bookings/" + booking.id() + "/pay", Map.of("method", "card", "mark_success", false))
                .expect(200)
                .json();

        assertThat(failed.get("status").asText()).isEqualTo("cancelled");
        assertThat(failed.get("payment_status").asText()).isEqualTo("failed");
        assertThat(failed.get("ticket_codes")).isEmpty();
        await().untilAsserted(() -> assertThat(show.freeSeats()).hasSize(2));
        Show.pay(customer, booking.id()).expect(409);
    }

    @Test
    void only_customers_book_and_only_for_themselves() {
        var show = Show.onSale(1, 1);
        var order = Map.of("event_id", show.id(), "seat_ids", show.pick(0));

        Person.anybody().post("/api/bookings", order).refused(401, "unauthorized");
        for (var person : List.of(Person.admin(), Person.organizer(), Person.doorStaff(), Person.support())) {
            person.post("/api/bookings", order).refused(403, "forbidden");
        }
        Person.newCustomer()
                .post("/api/bookings", Map.of("event_id", show.id(), "seat_ids", show.pick(0), "customer_id", 3))
                .refused(403, "forbidden");
        assertThat(show.available()).isEqualTo(1);
    }

    @Test
    void nobody_sees_or_touches_the_booking_of_another() {
        var show = Show.onSale(1, 1);
        var booking = show.book(Person.newCustomer(), 0).expect(201);
        var path = "/api/bookings/" + booking.id();
        var stranger = Person.newCustomer();

        assertThat(List.of(
                        stranger.get(path).status(),
                        Show.pay(stranger, booking.id()).status()))
                .allMatch(status -> status == 403 || status == 404);
        assertThat(stranger.post(path + "/cancel", Map.of()).status()).isIn(403, 404);
        assertThat(stranger.patch(path, Map.of("offer_code", "FLAT5")).status()).isIn(403, 404);
        Person.support().get(path).expect(200);
        Person.organizer().get(path).expect(200);
    }
}
