package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;
import ticketing.system.Show;

/** The main journeys without a mouse: everything is reached by Tab, and what the map shows is said. */
class KeyboardTest {
    /** A page on which one has to press Tab more often is not usable by keyboard. */
    private static final int MOST_TABS = 60;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Show show = Show.onSale(2, 9);

    @Test
    void seats_are_bought_from_the_list() {
        var customer = visitors.at(Person.newCustomer()).goTo("/e/" + show.id());
        enter(customer, customer.link("Choose seats"));
        tabTo(customer, customer.page().getByRole(AriaRole.RADIO, named("Map")));
        customer.page().keyboard().press("ArrowRight");
        enter(customer, customer.button("Row A, seat 1"));
        enter(customer, customer.button("Row A, seat 2"));
        assertThat(customer.announced()).hasText("Row A, seat 2 chosen, 2 seats");
        enter(customer, customer.button("Continue with 2 seats, $75.60"));
        enter(customer, customer.button("Pay $75.60"));

        customer.sees("Thank you, that's paid.");
    }

    @Test
    void a_seat_is_bought_on_the_map_which_says_what_it_shows() {
        show.book(Person.newCustomer(), 3).expect(201);
        var customer = visitors.at(Person.newCustomer()).goTo("/e/" + show.id() + "/seats");
        tabTo(customer, customer.page().getByRole(AriaRole.APPLICATION));
        press(customer, "ArrowDown", "Row A, seat 5, $35.00, available");
        press(customer, "ArrowLeft", "Row A, seat 4, $35.00, held by someone");
        press(customer, "Enter", "Row A, seat 4 is taken");
        press(customer, "ArrowLeft", "Row A, seat 3, $35.00, available");
        press(customer, "ArrowDown", "Row B, seat 3, $35.00, available");
        press(customer, "Enter", "Row B, seat 3 chosen, 1 seat");
        customer.page().keyboard().press("+");
        customer.page().keyboard().press("0");
        enter(customer, customer.button("Continue with 1 seat, $37.80"));
        enter(customer, customer.button("Pay $37.80"));

        customer.sees("Thank you, that's paid.");
    }

    @Test
    void a_refund_is_asked_for_and_decided() {
        var person = Person.newCustomer();
        var booking = show.sell(person, 0, 1, 2, 4, 5).get("id").asLong();
        var customer = visitors.at(person).goTo("/orders/" + booking);
        enter(customer, customer.link("Ask for a refund"));
        tabTo(customer, customer.field("Why?"));
        customer.page().keyboard().type("Our train does not run");
        enter(customer, customer.button("Ask for $189.00 back"));
        customer.sees("You asked for $189.00 back");

        var desk = visitors.at(Person.support()).goTo("/s/refunds");
        enter(desk, desk.page().getByRole(AriaRole.BUTTON).filter(having("$189.00 · Some One")));
        enter(desk, desk.button("Pay back $189.00"));
        assertThat(desk.button("Undo")).isFocused();
        enter(desk, desk.button("Do it now"));

        assertThat(desk.region("Refund request")).containsText("Decided");
        var decided = person.get("/api/bookings/" + booking).expect(200).json();
        assertThat(decided.get("status").asText()).isEqualTo("refunded");
    }

    @Test
    void an_account_is_opened_and_left_again() {
        var person = Person.newCustomer();
        var admin = visitors.at(Person.admin()).goTo("/a/users?q=" + person.email());
        enter(admin, admin.link("Some One"));
        assertThat(admin.page().getByRole(AriaRole.DIALOG)).containsText(person.email());
        admin.page().keyboard().press("Escape");

        assertThat(admin.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(admin.link("Some One")).isFocused();
    }

    @Test
    void a_ticket_is_admitted_by_its_typed_code() {
        var code = show.sell(Person.newCustomer(), 0).get("ticket_codes").get(0).asText();
        var door = visitors.at(Person.doorStaff()).goTo("/door/" + show.id());
        enter(door, door.button("Type or search"));
        door.page().keyboard().insertText(code);
        door.page().keyboard().press("Enter");

        assertThat(door.page().locator("[aria-live=assertive]")).containsText("Welcome");
    }

    private static void press(Visitor visitor, String key, String said) {
        visitor.page().keyboard().press(key);
        assertThat(visitor.announced()).hasText(said);
    }

    private static void enter(Visitor visitor, Locator target) {
        tabTo(visitor, target);
        visitor.page().keyboard().press("Enter");
    }

    private static void tabTo(Visitor visitor, Locator target) {
        assertThat(target).isAttached();
        for (int presses = 0; presses <= MOST_TABS; presses++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        fail("%s is not reached by Tab", target);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
