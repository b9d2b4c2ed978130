package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ticketing.system.Platform;
import ticketing.system.browser.Season.Role;

/** Nothing moves before those who have asked their system for less motion, and nothing moves for long before others. */
class MotionTest {
    private static final int UNSEEN_MS = 1;

    /** From the first moment of each page on: every animation and transition that begins, and until when it lasts. */
    private static final String WATCH = """
        window.moves = [];
        const note = ({ target }) => {
          for (const { animationName, transitionProperty, effect } of target.getAnimations({ subtree: true })) {
            const { pseudoElement, target: { tagName, className } } = effect;
            const what = [tagName.toLowerCase(), className, pseudoElement, animationName ?? transitionProperty];
            window.moves.push({ what: what.filter(Boolean).join(' '), ms: effect.getComputedTiming().endTime });
          }
        };
        for (const begins of ['animationstart', 'transitionrun']) addEventListener(begins, note, true);
        """;

    private static final String LASTING = "most => window.moves.filter(({ ms }) => ms > most).map(({ what }) => what)";

    private static final String MOVED = "part => window.moves.some(({ what, ms }) => what.includes(part) && ms > 100)";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @EnumSource
    void nothing_moves_where_less_motion_is_wanted(Role role) {
        var visitor = watched(ReducedMotion.REDUCE, role);
        var moving = new LinkedHashSet<String>();

        Season.get().paths(role).forEach(path -> {
            visitor.goTo(path);
            moving.addAll(lasting(visitor));
        });
        Season.get().opening(role).forEach(place -> {
            visitor.goTo(place.getKey()).press(place.getValue());
            moving.addAll(lasting(visitor));
        });

        assertThat(moving).isEmpty();
    }

    @Test
    void others_see_what_opens_move_in() {
        var visitor = watched(ReducedMotion.NO_PREFERENCE, Role.ADMIN);
        visitor.goTo("/a/users").press("Add staff");

        visitor.page().waitForFunction(MOVED, "mantine-Modal-content");
    }

    private Visitor watched(ReducedMotion motion, Role role) {
        var visitor = visitors.with(
                new NewContextOptions().setBaseURL(Platform.get().url()).setReducedMotion(motion));
        visitor.context().addInitScript(WATCH);
        return role == Role.ANYBODY ? visitor : visitor.as(Season.get().person(role));
    }

    @SuppressWarnings("unchecked") // the script answers a list of texts
    private static Set<String> lasting(Visitor visitor) {
        assertThat(visitor.page().locator("h1").first()).isAttached();
        assertThat(visitor.page().locator(".mantine-Skeleton-root")).hasCount(0);
        return Set.copyOf((List<String>) visitor.page().evaluate(LASTING, UNSEEN_MS));
    }
}
