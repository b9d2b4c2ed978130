package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Json;
import ticketing.system.Person;
import ticketing.system.Show;

/** From an idea to a full hall, or to a cancelled evening. */
class OrganizerPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void an_event_is_written_its_hall_drawn_and_put_on_sale() {
        var title = "Opening night " + System.nanoTime();
        var organizer = visitors.at(Person.organizer()).goTo("/o/events");
        organizer.follow("Create an event");
        organizer.press("Go on");
        assertThat(organizer.field("Title")).hasAttribute("aria-invalid", "true");
        describe(organizer, title);
        organizer.press("Go on");
        drawHall(organizer);
        organizer.press("Go on");
        organizer.sees("Sold out, this brings");
        organizer.sees("$1,300.00");
        organizer.press("Create the draft");

        assertThat(organizer.heading(title)).isVisible();
        organizer.sees("Draft");
        organizer.press("Put on sale");
        confirm(organizer, "Put on sale");

        assertThat(organizer.page().getByRole(AriaRole.MAIN)).containsText("On sale");
        var found = Person.anybody()
                .get("/api/events?q=" + title.replace(" ", "%20"))
                .expect(200)
                .json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("status").asText()).isEqualTo("published");
        assertThat(found.get(0).get("total_seats").asInt()).isEqualTo(40);
    }

    @Test
    void an_administrator_makes_an_event_for_its_organizer() {
        var title = "For somebody " + System.nanoTime();
        var admin = visitors.at(Person.admin()).goTo("/o/events/new");
        admin.field("Whose event is it?").selectOption("2");
        describe(admin, title);
        admin.press("Go on");
        admin.press("Go on");
        admin.press("Create the draft");
        assertThat(admin.heading(title)).isVisible();

        var organizer = Person.organizer();
        var found = organizer
                .get("/api/events?q=" + title.replace(" ", "%20"))
                .expect(200)
                .json();
        assertThat(found.get(0).get("organizer_id").asLong()).isEqualTo(organizer.id());
    }

    @Test
    void on_a_phone_one_sees_where_one_is() {
        var show = Show.onSale(1, 3);
        var organizer = visitors.withPhone(Person.organizer()).goTo("/o/events/" + show.id() + "?tab=mail");
        assertThat(organizer.link("Mail")).isInViewport();

        var admin = visitors.withPhone(Person.admin()).goTo("/a/health");
        assertThat(admin.link("Health")).isInViewport();
    }

    private static void describe(Visitor organizer, String title) {
        organizer.fill("Title", title);
        organizer.page().getByLabel("Description").fill("The first evening of the season.");
        organizer.fill("Venue", "The Proving Ground");
        organizer.fill("Begins", "2031-05-04T19:30");
    }

    /** Stalls of two rows of ten at 40, and a circle of two rows of ten at 25. */
    private static void drawHall(Visitor organizer) {
        assertThat(organizer.page().locator("canvas")).isVisible();
        section(organizer, 0, "Stalls", "40");
        organizer.press("Add a section");
        section(organizer, 1, "Circle", "25");
        organizer.sees("40 seats altogether");
    }

    private static void section(Visitor organizer, int place, String name, String price) {
        var fields = organizer.page().getByRole(AriaRole.GROUP).nth(place);
        fields.getByLabel("Name").fill(name);
        fields.getByLabel("Rows").fill("2");
        fields.getByLabel("Seats a row").fill("10");
        fields.getByLabel("Price").fill(price);
    }

    @Test
    void an_offer_is_made_and_switched_off() {
        Show.onSale(1, 1);
        var code = "FRIENDS" + System.nanoTime();
        var organizer = visitors.at(Person.organizer()).goTo("/o/offers");
        organizer.press("Create an offer");
        organizer
                .page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.TEXTBOX, named("Code"))
                .fill(code);
        organizer.press("Create the offer");
        organizer
                .page()
                .getByRole(AriaRole.DIALOG)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        var row = organizer.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(code));
        assertThat(row).containsText("10 %");
        var active = organizer.page().getByLabel(code + " is active");
        assertThat(active).isChecked();
        active.press("Space");

        await().untilAsserted(() -> assertThat(offer(code)).isFalse());
    }

    private static boolean offer(String code) {
        return Json.list(Person.organizer()
                        .get("/api/offers?size=1000")
                        .expect(200)
                        .json())
                .stream()
                .filter(offer -> offer.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .get("active")
                .asBoolean();
    }

    @Test
    void who_comes_is_listed_and_saved_as_a_table() {
        var show = Show.onSale(1, 4);
        show.sell(Person.newCustomer(), 0, 1);
        var organizer = visitors.at(Person.organizer()).goTo("/o/events/" + show.id() + "?tab=guests");
        organizer.sees("2 tickets");
        organizer.page().getByLabel("Find by name or seat").fill("A2");
        organizer.sees("1 ticket");

        var table = organizer.saved(organizer.button("CSV"));

        assertThat(table).contains("Name,Section,Row,Seat,Ticket,Entered");
        assertThat(table).containsPattern("Some O\\.,[^,]+,A,2,Valid,");
        assertThat(table.lines()).hasSize(2);
    }

    @Test
    void cancelling_says_whom_it_affects_and_asks_for_the_title() {
        var show = Show.onSale(1, 4);
        var booking = show.sell(Person.newCustomer(), 0, 1);
        var organizer = visitors.at(Person.organizer()).goTo("/o/events/" + show.id());
        organizer.press("Cancel the event");
        var asked = organizer.page().getByRole(AriaRole.DIALOG);
        assertThat(asked).containsText("1 paid order ($75.60) will be paid back");
        assertThat(asked).containsText("2 seats held or sold will be given up");
        var command = asked.getByRole(AriaRole.BUTTON, named("Cancel the event"));
        assertThat(command).isDisabled();

        asked.getByLabel(Pattern.compile("to confirm")).fill("A night of tests");
        command.click();

        organizer.sees("Cancelled");
        var path = "/api/bookings/" + booking.get("id").asLong();
        await().untilAsserted(() -> assertThat(
                        Person.support().get(path).json().get("status").asText())
                .isEqualTo("refunded"));
    }

    private static void confirm(Visitor organizer, String command) {
        organizer
                .page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named(command))
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
