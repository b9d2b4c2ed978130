package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;
import ticketing.system.Show;

/** What a customer does with what was bought. */
class TicketPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Show show = Show.onSale(1, 6);
    private final Person person = Person.newCustomer();
    private final JsonNode booking = show.sell(person, 0, 1);
    private final String order = "/orders/" + booking.get("id").asLong();

    @Test
    void tickets_are_shown_saved_and_put_into_the_calendar() {
        var customer = visitors.at(person).goTo(order);

        var drawn = customer.picture("Ticket code for Row A, seat 1");
        assertThat(Codes.read(drawn))
                .isEqualTo(booking.get("ticket_codes").get(0).asText());
        assertThat(customer.saved(customer.link("Download as PDF"))).startsWith("%PDF-");
        assertThat(customer.saved(customer.button("Add to my calendar")))
                .contains(
                        "BEGIN:VCALENDAR", "SUMMARY:A night of tests", "LOCATION:The Proving Ground", "seats 1 and 2");
    }

    @Test
    void a_ticket_opens_by_its_link_for_whoever_holds_it() {
        var customer = visitors.at(person).goTo(order);
        var link = Objects.requireNonNull(
                customer.link("Open or share this ticket").first().getAttribute("href"));

        var friend = visitors.anybody().goTo(link);

        assertThat(friend.heading("A night of tests")).isVisible();
        var drawn = friend.picture("Ticket code, to be scanned at the door");
        assertThat(Codes.read(drawn))
                .isEqualTo(booking.get("ticket_codes").get(0).asText());
    }

    @Test
    void letters_are_shown_and_sent_on_demand() {
        var customer = visitors.at(person).goTo(order);
        customer.press("Show the confirmation");
        assertThat(customer.page().getByRole(AriaRole.DIALOG)).containsText("To: " + person.email());
        customer.page().keyboard().press("Escape");

        customer.press("E-mail the event details");

        customer.sees("Kept for " + person.email());
    }

    @Test
    void orders_and_payments_are_kept_with_their_state() {
        var given = show.book(person, 2).expect(201);
        person.post("/api/bookings/" + given.id() + "/pay", Map.of("method", "card", "mark_success", false))
                .expect(200);
        var customer = visitors.at(person).goTo("/orders");
        assertThat(customer.region("Coming up").getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(customer.region("Coming up")).containsText("row A, seats 1 and 2");

        customer.goTo("/payments");

        var payments = customer.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
        assertThat(payments).hasCount(2);
        assertThat(payments.first()).containsText("Failed");
        assertThat(payments.last()).containsText("$75.60");
    }

    @Test
    void a_refund_is_asked_for_and_its_way_can_be_followed() {
        var customer = visitors.at(person).goTo(order);
        customer.follow("Ask for a refund");
        customer.sees("You would get back $75.60");
        customer.press("Ask for $75.60 back");
        customer.sees("A few words help support decide");
        customer.fill("Why?", "We have both caught a cold");
        customer.press("Ask for $75.60 back");

        customer.sees("You asked for $75.60 back");
        Person.support()
                .post("/api/bookings/" + booking.get("id").asLong() + "/refund-decision", Map.of("approve", true))
                .expect(200);
        customer.goTo("/refunds");
        customer.text("$75.60").click();

        customer.sees("$75.60 paid back");
        assertThat(customer.text("No longer valid")).isVisible();
    }

    @Test
    void a_complaint_is_answered_where_it_was_written() {
        var customer = visitors.at(person).goTo(order);
        customer.follow("Get help");
        customer.fill("What is it about?", "The seat is wet");
        customer.fill("What happened?", "It rains through the roof onto row A.");
        customer.press("Send to support");
        assertThat(customer.heading("The seat is wet")).isVisible();
        customer.sees("We have it.");

        var complaint = person.get("/api/complaints")
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asLong();
        Person.support()
                .patch("/api/complaints/" + complaint, Map.of("status", "resolved", "resolution", "You sit in row B."))
                .expect(200);
        customer.page().reload();

        customer.sees("You sit in row B.");
    }
}
