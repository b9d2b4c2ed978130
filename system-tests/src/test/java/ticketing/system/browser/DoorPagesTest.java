package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;
import ticketing.system.Show;

/** The evening itself, on a phone at the door. */
class DoorPagesTest {
    /** As a scanner does that is a keyboard to the browser: all keys at once, then Enter. */
    private static final String TYPE = "code => [...code, 'Enter'].forEach(key =>"
            + " document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final Show show = Show.onSale(1, 4);
    private final List<String> codes = show.sell(Person.newCustomer(), 0, 1, 2)
            .get("ticket_codes")
            .valueStream()
            .map(code -> code.asText())
            .toList();

    @Test
    void an_event_is_picked_and_its_list_is_loaded() {
        var door = visitors.withPhone(Person.doorStaff()).goTo("/door");
        door.fill("What this door is called", "North gate");
        door.page().locator("a[href='/door/" + show.id() + "']").click();

        assertThat(state(door)).containsText("list just now");
        assertThat(state(door)).containsText("Online");
        assertThat(count(door, 0)).isVisible();
        assertThat(door.link("North gate, change door or event")).isVisible();
    }

    @Test
    void each_of_the_four_verdicts_is_shown_over_the_whole_screen() {
        var door = open();
        scan(door, codes.get(0));
        verdict(door, "Welcome", "Row A, seat 1");
        scan(door, codes.get(1));
        verdict(door, "Welcome", "Row A, seat 2");
        assertThat(count(door, 2)).isVisible();

        scan(door, codes.get(0));
        verdict(door, "Already in", "at Main door");
        scan(door, codes.get(0).substring(1) + "A");
        verdict(door, "Not valid", "No ticket has this code");
    }

    @Test
    void a_ticket_for_another_event_is_turned_away_and_stays_good() {
        var guest = Person.newCustomer();
        var other = Show.onSale(1, 1).sell(guest, 0);
        var door = open();
        scan(door, other.at("/ticket_codes/0").asText());

        verdict(door, "Not valid", "A ticket for another event");
        assertThat(guest.get("/api/bookings/" + other.get("id"))
                        .expect(200)
                        .json()
                        .at("/seats/0/ticket_status")
                        .asText())
                .isEqualTo("issued");
    }

    @Test
    void each_verdict_keeps_the_rules_of_accessibility() {
        var door = open();
        scan(door, codes.get(0));
        verdict(door, "Welcome", "Row A, seat 1");
        assertThat(Axe.violations(door.page())).isEmpty();
        scan(door, codes.get(1));
        verdict(door, "Welcome", "Row A, seat 2");
        scan(door, codes.get(0));
        verdict(door, "Already in", "at Main door");
        assertThat(Axe.violations(door.page())).isEmpty();
        scan(door, "no-such-ticket-anywhere");
        verdict(door, "Not valid", "No ticket has this code");
        assertThat(Axe.violations(door.page())).isEmpty();
        door.press("Type or search");
        door.fill("Ticket code, name or seat", "a3");
        door.page().getByRole(AriaRole.DIALOG).getByText("Some O.").click();
        verdict(door, "Check", "is on the list and not in yet");
        assertThat(Axe.violations(door.page())).isEmpty();
    }

    @Test
    void a_code_is_typed_where_nothing_can_be_scanned() {
        var door = open();
        door.press("Type or search");
        door.fill("Ticket code, name or seat", codes.get(2));
        door.press("Check");

        verdict(door, "Welcome", "Row A, seat 3");
        assertThat(door.field("Ticket code, name or seat")).hasValue("");
        assertThat(door.field("Ticket code, name or seat")).isFocused();
    }

    @Test
    void a_guest_is_found_by_name_or_seat_but_only_a_code_admits() {
        var door = open();
        door.press("Type or search");
        door.fill("Ticket code, name or seat", "a2");
        door.page().getByRole(AriaRole.DIALOG).getByText("Some O.").click();

        verdict(door, "Check", "is on the list and not in yet");
        assertThat(count(door, 0)).isVisible();
    }

    @Test
    void the_camera_admits_a_ticket_once_however_long_it_is_held_there() {
        Codes.showToCamera(codes.get(0));
        var door = visitors.withPhone(Person.doorStaff());
        door.context().grantPermissions(List.of("camera"));
        door.goTo("/door/" + show.id());

        verdict(door, "Welcome", "Row A, seat 1");
        assertThat(verdict(door)).isHidden();
        assertThat(count(door, 1)).isVisible();
    }

    @Test
    void without_a_network_the_door_goes_on_by_its_list_and_reports_afterwards() {
        var door = open();
        door.page()
                .waitForFunction(
                        "navigator.serviceWorker.ready.then(() => caches.keys()).then(keys => keys.length > 0)");
        door.page().reload();
        door.page().waitForFunction("navigator.serviceWorker.controller !== null");
        assertThat(state(door)).containsText("list just now");
        door.faults().expectOffline();
        door.context().setOffline(true);
        door.page().reload();
        assertThat(state(door)).containsText("Offline");

        scan(door, codes.get(0));
        verdict(door, "Welcome", "Row A, seat 1");
        scan(door, codes.get(1));
        verdict(door, "Welcome", "Row A, seat 2");
        scan(door, codes.get(0));
        verdict(door, "Already in", "at Main door");
        assertThat(state(door)).containsText("3 to send");
        Person.doorStaff()
                .post("/api/tickets/validate", Map.of("qr_code", codes.get(1), "gate", "South gate"))
                .expect(200);

        door.context().setOffline(false);

        assertThat(state(door)).containsText("Online");
        assertThat(state(door)).not().containsText("to send");
        assertThat(count(door, 2)).isVisible();
        door.press(Pattern.compile("Conflicts.*"));
        var conflicts = door.region("Conflicts").getByRole(AriaRole.LISTITEM);
        assertThat(conflicts.filter(new Locator.FilterOptions().setHasText("Row A, seat 2")))
                .containsText("South gate");
    }

    private Visitor open() {
        var door = visitors.withPhone(Person.doorStaff()).goTo("/door/" + show.id());
        assertThat(state(door)).containsText("list just now");
        return door;
    }

    private static Locator state(Visitor door) {
        return door.page().locator("header").getByRole(AriaRole.STATUS);
    }

    private static Locator count(Visitor door, int inside) {
        return door.region(inside + " of 3 are in");
    }

    private static void scan(Visitor door, String code) {
        door.page().evaluate(TYPE, code);
    }

    private static Locator verdict(Visitor door) {
        return door.page().locator("[aria-live=assertive]");
    }

    private static void verdict(Visitor door, String word, String line) {
        assertThat(verdict(door)).containsText(word);
        assertThat(verdict(door)).containsText(line);
    }
}
