package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;

/**
 * The seat map at 20,000 seats: the demo's arena. How long painting and panning take is printed, for whoever compares
 * machines; what does not depend on the machine is asserted.
 */
class ArenaTest {
    private static final int SEATS = 20_000;
    private static final int MOST_ELEMENTS = 500;

    private static final String PAINTED_MS = """
        () => {
          const [painted] = performance.getEntriesByName('seats-painted');
          const data = performance.getEntriesByType('resource').filter(({ name }) => /seat-map|availability/.test(name));
          return painted && Math.round(painted.startTime - Math.max(...data.map(({ responseEnd }) => responseEnd)));
        }
        """;

    /** Different colours among the pixels of the canvas, one in a hundred looked at. */
    private static final String COLOURS = """
        canvas => {
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          const found = new Set();
          for (let i = 0; i < data.length; i += 400) found.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
          return found.size;
        }
        """;

    private static final String WATCH_FRAMES = """
        () => {
          window.frames_ms = [];
          let last = performance.now();
          const next = now => { window.frames_ms.push(now - last); last = now; requestAnimationFrame(next); };
          requestAnimationFrame(next);
        }
        """;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    private final JsonNode arena =
            Person.anybody().get("/api/events?q=aurora").expect(200).json().get(0);
    private final String path = "/e/" + arena.get("id").asLong() + "/seats";

    @Test
    void every_seat_is_painted_on_one_canvas() {
        var page = visitors.anybody().goTo(path).page();
        page.waitForFunction("() => performance.getEntriesByName('seats-painted').length === 1");

        assertThat(arena.get("total_seats").asInt()).isEqualTo(SEATS);
        assertThat(page.locator("canvas")).hasCount(1);
        assertThat((int) page.evaluate("() => document.querySelectorAll('*').length"))
                .isLessThan(MOST_ELEMENTS);
        assertThat((int) page.locator("canvas").evaluate(COLOURS)).isGreaterThan(10);
        System.out.printf("20,000 seats: painted %s ms after their data%n", page.evaluate(PAINTED_MS));
    }

    @Test
    void the_map_moves_under_the_hand() {
        var page = visitors.anybody().goTo(path).page();
        page.waitForFunction("() => performance.getEntriesByName('seats-painted').length === 1");
        for (int steps = 0; steps < 4; steps++) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in"))
                    .click();
        }
        var before = page.locator("canvas").screenshot();
        var box = page.locator("canvas").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.evaluate(WATCH_FRAMES);
        for (int step = 1; step <= 60; step++) {
            page.mouse().move(box.x + box.width / 2 - 5 * step, box.y + box.height / 2 - 2 * step);
        }
        var frames = frames(page);
        page.mouse().up();

        assertThat(page.locator("canvas").screenshot()).isNotEqualTo(before);
        System.out.printf(
                "20,000 seats: panning, frames of %.0f ms (median), %.0f ms (longest)%n",
                frames.get(frames.size() / 2), frames.getLast());
    }

    @SuppressWarnings("unchecked") // the script answers a list of numbers
    private static List<Double> frames(Page page) {
        return ((List<Number>) page.evaluate("() => window.frames_ms"))
                .stream().map(Number::doubleValue).sorted().toList();
    }

    @Test
    void arrow_keys_start_at_a_free_seat_near_the_stage() {
        var visitor = visitors.anybody().goTo(path);
        visitor.page().waitForFunction("() => performance.getEntriesByName('seats-painted').length === 1");
        visitor.page().getByRole(AriaRole.APPLICATION).focus();
        visitor.page().keyboard().press("ArrowRight");

        assertThat(visitor.announced())
                .hasText(Pattern.compile("Floor [ABC], row \\w+, seat \\d+, \\$120\\.00, available"));
    }

    @Test
    void a_seat_that_is_taken_arrives_as_a_change_and_not_as_a_new_map() {
        var visitor = visitors.anybody().goTo(path + "?view=list");
        var fetched = new AtomicInteger();
        var sections = visitor.field("Section");
        assertThat(sections).containsText("free");
        var free = free(sections.innerText());
        visitor.page().onRequest(request -> fetched.addAndGet(request.url().contains("availability") ? 1 : 0));

        var best = Map.of("count", 1, "section", "Floor A");
        var customer = Person.newCustomer();
        var booking = customer.post(
                        "/api/bookings", Map.of("event_id", arena.get("id").asLong(), "best", best))
                .expect(201);

        assertThat(sections).containsText("Floor A · $120.00 · " + (free - 1) + " free");
        assertThat(fetched).hasValue(0);
        customer.post("/api/bookings/" + booking.id() + "/cancel", Map.of()).expect(200);
        assertThat(sections).containsText("Floor A · $120.00 · " + free + " free");
    }

    private static int free(String sections) {
        var found = Pattern.compile("Floor A · \\$120\\.00 · (\\d+) free").matcher(sections);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
