package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;
import ticketing.system.Show;

/** A day at the support desk, mostly by keys. */
class SupportPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Show show = Show.onSale(1, 4);
    private final Person customer = Person.newCustomer();
    private final long booking = show.sell(customer, 0).get("id").asLong();

    @Test
    void a_case_is_found_taken_answered_and_resolved() {
        var subject = "No mail about order " + booking;
        var complaint = customer.post(
                        "/api/complaints",
                        Map.of("subject", subject, "description", "I have waited for two days.", "booking_id", booking))
                .expect(201)
                .json();
        var desk = visitors.at(Person.support()).goTo("/s/queue?show=unassigned");
        desk.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(subject))
                .click();
        assertThat(desk.region("Facts")).containsText("$37.80");

        desk.page().keyboard().press("a");
        desk.sees("You have it");
        desk.page().keyboard().press("r");
        desk.page().keyboard().type("It is in your inbox now.");
        desk.press("Send and resolve");

        assertThat(desk.region("Case")).containsText("Resolved");
        assertThat(desk.region("Case")).containsText("It is in your inbox now.");
        var answered = customer.get("/api/complaints").expect(200).json().get(0);
        assertThat(answered.get("id")).isEqualTo(complaint.get("complaint_id"));
        assertThat(answered.get("status").asText()).isEqualTo("resolved");
    }

    @Test
    void keys_move_through_the_queue_and_are_explained() {
        for (var subject : new String[] {"First", "Second"}) {
            customer.post("/api/complaints", Map.of("subject", subject, "description", "Something was not right."))
                    .expect(201);
        }
        var desk = visitors.at(Person.support()).goTo("/s/queue");
        var cases = desk.region("Queue").getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON);
        assertThat(cases.nth(1)).isVisible();

        desk.page().keyboard().press("j");
        assertThat(cases.first()).hasAttribute("aria-current", "true");
        desk.page().keyboard().press("j");
        assertThat(cases.nth(1)).hasAttribute("aria-current", "true");
        desk.page().keyboard().press("k");
        assertThat(cases.first()).hasAttribute("aria-current", "true");
        desk.page().keyboard().press("?");

        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("Next, previous case");
    }

    @Test
    void a_refund_is_paid_back_and_can_be_undone_for_ten_seconds() {
        var refund = askForRefund();
        var desk = visitors.at(Person.support()).goTo("/s/refunds?refund=" + refund);
        desk.press("Pay back $37.80");
        desk.press("Undo");
        desk.press("Pay back $37.80");
        desk.press("Do it now");

        assertThat(desk.region("Refund request")).containsText("Paid back");
        assertThat(status()).isEqualTo("refunded");
    }

    @Test
    void by_keys_one_refund_is_paid_back_while_the_next_is_looked_at() {
        var first = askForRefund();
        askForRefund(show.sell(customer, 1).get("id").asLong());
        var desk = visitors.at(Person.support()).goTo("/s/refunds?refund=" + first);
        var chosen = desk.page().locator("[aria-current=true]");
        assertThat(desk.button("Pay back $37.80")).isVisible();

        desk.page().keyboard().press("p");
        assertThat(chosen).containsText("Paid back in");
        desk.page().keyboard().press("j");
        assertThat(desk.button("Pay back $37.80")).isVisible();
        desk.page().keyboard().press("p");
        assertThat(chosen).containsText("Paid back in");
        desk.page().keyboard().press("u");

        assertThat(chosen).not().containsText("Paid back in");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo("refunded"));
    }

    @Test
    void who_leaves_the_page_has_paid_back() {
        var desk = visitors.at(Person.support()).goTo("/s/refunds?refund=" + askForRefund());
        desk.press("Pay back $37.80");
        desk.follow("Cases");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo("refunded"));
    }

    @Test
    void a_refund_is_declined_after_asking_again() {
        var refund = askForRefund();
        var desk = visitors.at(Person.support()).goTo("/s/refunds?refund=" + refund);
        desk.press("Decline the refund");
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByText("Decline the refund")
                .last()
                .click();

        assertThat(desk.region("Refund request")).containsText("Declined");
        assertThat(status()).isEqualTo("confirmed");
    }

    private long askForRefund() {
        return askForRefund(booking);
    }

    private long askForRefund(long booking) {
        return customer.post("/api/bookings/" + booking + "/refund-request", Map.of("reason", "I fell ill"))
                .expect(200)
                .json()
                .get("refund_id")
                .asLong();
    }

    private String status() {
        return customer.get("/api/bookings/" + booking)
                .expect(200)
                .json()
                .get("status")
                .asText();
    }
}
