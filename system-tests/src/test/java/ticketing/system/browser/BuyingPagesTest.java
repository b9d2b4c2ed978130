package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ticketing.system.Person;
import ticketing.system.Show;

/** From what's on to a paid order, through the pages. */
class BuyingPagesTest {
    private static final int SEATS = 40;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Show show = Show.onSale(4, 10);

    @Test
    void what_is_on_is_found_by_words_and_by_days() {
        var visitor = visitors.anybody().goTo("/");
        visitor.fill("Search events and venues", "city hall");
        assertThat(visitor.page()).hasURL(Pattern.compile("q=city"));
        visitor.sees("1 event");

        visitor.fill("From day", "2020-01-01");
        visitor.fill("To day", "2020-01-02");
        assertThat(visitor.heading("Nothing matches")).isVisible();
        visitor.press("Clear the filters");

        visitor.follow("Indie Music Night");
        assertThat(visitor.heading("Indie Music Night")).isVisible();
        assertThat(visitor.region("Tickets")).containsText("$35.00");
    }

    @Test
    void seats_chosen_from_the_list_are_held_paid_and_become_tickets() {
        var customer = visitors.at(Person.newCustomer()).goTo("/e/" + show.id());
        customer.follow("Choose seats");
        customer.page().getByText("List").click();
        customer.press("Row B, seat 3");
        customer.press("Row B, seat 4");
        customer.press("Continue with 2 seats, $75.60");

        assertThat(customer.heading("Checkout")).isVisible();
        customer.press("Pay $75.60");

        assertThat(customer.page()).hasURL(Pattern.compile("/orders/\\d+"));
        customer.sees("Thank you, that's paid.");
        assertThat(customer.region("Tickets").getByRole(AriaRole.IMG)).hasCount(2);
        assertThat(show.available()).isEqualTo(SEATS - 2);
    }

    @Test
    void a_seat_is_tapped_on_the_map_with_a_phone() {
        var customer = visitors.withPhone(Person.newCustomer()).goTo("/e/" + show.id() + "/seats");
        customer.page().getByRole(AriaRole.APPLICATION).locator("canvas").tap();

        customer.press(Pattern.compile("Continue with 1 seat, \\$37\\.80"));

        assertThat(customer.heading("Checkout")).isVisible();
        assertThat(show.available()).isEqualTo(SEATS - 1);
    }

    @Test
    void the_best_seats_are_picked_together_and_others_on_demand() {
        var customer = visitors.at(Person.newCustomer()).goTo("/e/" + show.id() + "/seats");
        customer.fill("Seats", "3");
        customer.press("Pick best available");
        var seats = customer.region("Your seats").locator("li strong");
        assertThat(seats).hasCount(3);
        var first = seats.allInnerTexts();

        customer.press("Try others");

        assertThat(seats.first()).not().hasText(first.getFirst());
        assertThat(seats).hasCount(3);
        assertThat(customer.button("Continue with 3 seats, $113.40")).isEnabled();
        await().untilAsserted(() -> assertThat(show.available()).isEqualTo(SEATS - 3));
    }

    @Test
    void a_seat_that_somebody_else_takes_disappears_while_one_looks() {
        var visitor = visitors.anybody().goTo("/e/" + show.id() + "/seats?view=list");
        assertThat(visitor.button("Row A, seat 1")).isVisible();

        show.book(Person.newCustomer(), 0).expect(201);

        assertThat(visitor.button("Row A, seat 1")).hasCount(0);
        assertThat(visitor.button("Row A, seat 2")).isVisible();
    }

    @Test
    void seats_chosen_before_signing_in_are_held_afterwards() {
        var person = Person.newCustomer();
        var visitor = visitors.anybody().goTo("/e/" + show.id() + "/seats?view=list");
        visitor.press("Row C, seat 5");
        visitor.sees("Not held yet");
        visitor.press("Sign in and hold 1 seat");
        visitor.fill("E-mail", person.email());
        visitor.fill("Password", person.password());
        visitor.press("Sign in");

        assertThat(visitor.button("Continue with 1 seat, $37.80")).isVisible();
        assertThat(show.available()).isEqualTo(SEATS - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NO-SUCH-CODE, That code isn't valid for this event",
        "OVER, That code has expired",
        "ONCE, That code has been used up"
    })
    void an_offer_that_is_refused_says_exactly_why_and_stays_typed(String code, String why) {
        var offer = code + show.id();
        makeOffers();
        var customer = checkout(Person.newCustomer());
        customer.faults().expect(400);

        customer.fill("Offer code", offer);
        customer.press("Apply");

        customer.sees(why);
        assertThat(customer.field("Offer code")).hasValue(offer);
        assertThat(customer.button("Pay $75.60")).isEnabled();
    }

    /** One that is over, and one whose single use is taken. */
    private void makeOffers() {
        var organizer = Person.organizer();
        var offer = Map.of("offer_type", "percentage", "value", 10, "event_id", show.id(), "active", true);
        var over = new HashMap<String, Object>(offer);
        over.putAll(Map.of(
                "code",
                "OVER" + show.id(),
                "valid_until",
                Instant.now().minusSeconds(60).toString()));
        organizer.post("/api/offers", over).expect(201);
        var once = new HashMap<String, Object>(offer);
        once.putAll(Map.of("code", "ONCE" + show.id(), "usage_limit", 1));
        organizer.post("/api/offers", once).expect(201);
        var order = Map.of("event_id", show.id(), "seat_ids", show.pick(9), "offer_code", "ONCE" + show.id());
        Person.newCustomer().post("/api/bookings", order).expect(201);
    }

    @Test
    void an_offer_lowers_the_total_before_it_is_paid() {
        var customer = checkout(Person.newCustomer());
        customer.fill("Offer code", "welcome10");
        customer.press("Apply");

        var order = customer.region("Your order");
        assertThat(order).containsText("−$7.00");
        customer.press("Pay $68.04");

        customer.sees("Thank you, that's paid.");
    }

    @Test
    void the_last_minute_asks_and_one_press_keeps_the_seats() {
        var customer = visitors.at(Person.newCustomer());
        customer.page().clock().install();
        hold(customer);
        var timer = customer.page().getByRole(AriaRole.TIMER);
        assertThat(timer).hasText(Pattern.compile("9:\\d\\d|10:00"));

        customer.page().clock().fastForward("09:15");
        assertThat(customer.text("Do you want to keep your seats?")).isVisible();
        assertThat(customer.announced()).hasText("Your seats are held for 1 more minute.");
        customer.press("Keep my seats");

        assertThat(timer).hasText(Pattern.compile("9:\\d\\d|10:00"));
        assertThat(customer.text("Do you want to keep your seats?")).isHidden();
    }

    @Test
    void a_hold_that_has_ended_says_so_and_leads_back_to_the_seats() {
        var customer = visitors.at(Person.newCustomer());
        customer.page().clock().install();
        hold(customer);

        customer.page().clock().fastForward("11:00");

        assertThat(customer.heading("Your hold has ended")).isVisible();
        customer.follow("Choose other seats");
        assertThat(customer.region("Your seats")).isVisible();
    }

    @Test
    void a_hold_follows_its_customer_and_is_released_from_anywhere() {
        var customer = checkout(Person.newCustomer());
        customer.page().getByRole(AriaRole.NAVIGATION).getByText("What's on").click();
        var pill = customer.region("Your held seats");
        assertThat(pill).containsText("2 seats held");

        pill.getByText("Release").click();

        assertThat(pill).hasCount(0);
        await().untilAsserted(() -> assertThat(show.available()).isEqualTo(SEATS));
    }

    @Test
    void a_declined_payment_takes_nothing_and_can_be_tried_again_with_the_same_seats() {
        var customer = checkout(Person.newCustomer());
        customer.field("The payment is declined").check();
        customer.press("Pay $75.60");
        assertThat(customer.heading("The payment was declined")).isVisible();

        customer.press("Hold the same seats again");
        customer.press("Pay $75.60");

        customer.sees("Thank you, that's paid.");
        customer.sees("Row A, seat 1");
        assertThat(show.freeSeats()).hasSize(SEATS - 2);
    }

    /** At the checkout with the first two seats. */
    private Visitor checkout(Person person) {
        var customer = visitors.at(person);
        hold(customer);
        return customer;
    }

    private void hold(Visitor customer) {
        customer.goTo("/e/" + show.id() + "/seats?view=list");
        for (var seat : List.of("Row A, seat 1", "Row A, seat 2")) {
            customer.press(seat);
        }
        customer.press("Continue with 2 seats, $75.60");
        assertThat(customer.heading("Checkout")).isVisible();
    }
}
