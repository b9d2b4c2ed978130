package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;
import ticketing.system.Show;

/** The assistant over whatever one is doing. */
class AssistantPagesTest {
    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void it_answers_from_the_askers_own_data_and_its_links_open_the_screen() {
        var person = Person.newCustomer();
        var booking = Show.onSale(1, 1).sell(person, 0);
        var customer = visitors.at(person).goTo("/");
        customer.press("Ask the assistant");
        var drawer = customer.page().getByRole(AriaRole.DIALOG);
        drawer.getByText("Where are my tickets?").click();
        var reference = booking.get("reference").asText();
        assertThat(drawer).containsText(reference);
        assertThat(drawer).containsText("Answered from fixed help");
        assertThat(customer.announced()).containsText(reference);

        drawer.getByRole(AriaRole.LINK).first().click();

        assertThat(drawer).isHidden();
        assertThat(customer.page()).hasURL(Pattern.compile("/orders"));
    }

    @Test
    void staff_are_offered_questions_of_their_own_work() {
        var organizer = visitors.at(Person.organizer()).goTo("/o/offers");
        organizer.press("Ask the assistant");
        var drawer = organizer.page().getByRole(AriaRole.DIALOG);
        drawer.getByLabel("Your question").fill("How are my events selling?");
        organizer.page().keyboard().press("Enter");

        drawer.getByText("/o/events", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(organizer.heading("My events")).isVisible();
    }
}
