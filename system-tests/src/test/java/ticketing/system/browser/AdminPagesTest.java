package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;
import ticketing.system.Show;

/** Running the platform. */
class AdminPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final String email = "colleague-" + UUID.randomUUID() + "@example.test";

    @Test
    void takings_are_shown_as_figures_curve_and_table() {
        Show.onSale(1, 2).sell(Person.newCustomer(), 0);
        var admin = visitors.at(Person.admin()).goTo("/a");
        assertThat(admin.heading("Takings by day")).isVisible();
        admin.press("Show as table");
        assertThat(admin.region("Takings by day").getByRole(AriaRole.ROW)).not().hasCount(0);

        admin.page().getByText("7 days").click();

        assertThat(admin.page()).hasURL(Pattern.compile("days=7"));
        var saved = admin.saved(admin.button("CSV"));
        assertThat(saved).contains("Event,Paid orders,Refunded,Takings");
    }

    @Test
    void who_wants_to_be_an_administrator_waits_for_approval() {
        Person.anybody()
                .post(
                        "/api/auth/register",
                        Map.of(
                                "name",
                                "New Admin",
                                "email",
                                email,
                                "password",
                                "correct horse",
                                "role",
                                "platform_admin"))
                .expect(201);
        Person.anybody()
                .post("/api/auth/login", Map.of("email", email, "password", "correct horse"))
                .refused(403, "account_pending_approval");
        var admin = visitors.at(Person.admin()).goTo("/a/users");
        admin.fill("Find by name or e-mail", email);
        person(admin).getByText("Waits for approval").click();
        admin.press("Approve the account");
        assertThat(admin.page().getByRole(AriaRole.DIALOG)).containsText("Active");
        admin.press("Close");

        assertThat(person(admin)).containsText("Active");
        Person.login(email, "correct horse").get("/api/users").expect(200);
    }

    @Test
    void staff_get_an_account_and_lose_it_again() {
        var admin = visitors.at(Person.admin()).goTo("/a/users");
        admin.press("Add staff");
        var form = admin.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Name").fill("Door Two");
        form.getByLabel("E-mail").fill(email);
        form.getByLabel("First password").first().fill("correct horse");
        form.getByLabel("Role").selectOption("entry_manager");
        admin.press("Create the account");
        admin.sees("Door Two can sign in now.");
        var staff = Person.login(email, "correct horse");

        admin.fill("Find by name or e-mail", email);
        person(admin).click();
        admin.press("Switch the account off");
        admin.page()
                .getByRole(AriaRole.DIALOG)
                .last()
                .getByText("Switch the account off")
                .last()
                .click();

        assertThat(person(admin)).containsText("Switched off");
        assertThat(Person.anybody()
                        .post("/api/auth/login", Map.of("email", staff.email(), "password", staff.password()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_misspelt_name_is_put_right() {
        var user = Person.newCustomer();
        var admin = visitors.at(Person.admin()).goTo("/a/users?q=" + user.email());
        admin.follow("Some One");
        admin.fill("Name", "Sam Owen");
        admin.press("Change the name");

        assertThat(admin.link("Sam Owen")).isAttached();
        assertThat(user.get("/api/auth/me").expect(200).json().get("name").asText())
                .isEqualTo("Sam Owen");
    }

    @Test
    void an_event_is_found_and_its_sale_stopped() {
        var show = Show.onSale(1, 3);
        var admin = visitors.at(Person.admin()).goTo("/a/events?q=night%20of%20tests&status=published");
        admin.page().locator("a[href^='/o/events/" + show.id() + "']").click();
        admin.press("Stop the sale");
        var asked = admin.page().getByRole(AriaRole.DIALOG);
        assertThat(asked).containsText("3 free seats stay unsold");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop the sale"))
                .click();

        assertThat(admin.button("Put on sale")).isVisible();
        assertThat(show.now().get("status").asText()).isEqualTo("sold_out");
    }

    @Test
    void an_events_details_are_previewed_sent_and_found_in_the_mailbox() {
        var customer = Person.newCustomer();
        var admin = visitors.at(Person.admin()).goTo("/a/mail");
        admin.field("Event").selectOption(new SelectOption().setLabel("Indie Music Night"));
        admin.field("To").selectOption(Long.toString(customer.id()));
        assertThat(admin.region("What will be sent")).containsText("City Hall Stage");
        admin.press("Send the details");
        assertThat(admin.region("What was sent")).containsText("Kept for " + customer.email());

        admin.page().getByText("Events").last().click();

        assertThat(admin.page().getByRole(AriaRole.TABLE)).containsText(customer.email());
    }

    @Test
    void health_says_that_everything_is_up() {
        var admin = visitors.at(Person.admin()).goTo("/a/health");

        admin.sees("Everything is up.");
        assertThat(admin.page().getByText("Up", new Page.GetByTextOptions().setExact(true)))
                .hasCount(4);
    }

    @Test
    void any_workplace_or_event_is_reached_by_a_few_letters() {
        var admin = visitors.at(Person.admin()).goTo("/a");
        assertThat(admin.heading("Overview")).isVisible();
        admin.page().keyboard().press("Control+k");
        admin.page().getByRole(AriaRole.DIALOG).getByLabel("Go to").last().fill("winter");
        assertThat(admin.page().getByRole(AriaRole.DIALOG)).containsText("The Winter's Tale");
        admin.page().keyboard().press("ArrowDown");
        admin.page().keyboard().press("Enter");

        assertThat(admin.heading("The Winter's Tale")).isVisible();
    }

    private Locator person(Visitor admin) {
        return admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(email));
    }
}
