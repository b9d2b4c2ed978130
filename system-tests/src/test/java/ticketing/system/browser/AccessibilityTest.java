package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ticketing.system.browser.Season.Role;

/** No page breaks a rule of WCAG 2.2 AA: every route with data in it, light and dark, on a phone and at a desk. */
class AccessibilityTest {
    private static final int[] WIDTHS = {390, 1360};
    private static final int HEIGHT = 850;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    static Stream<Arguments> every_page_keeps_the_rules() {
        return Stream.of(Role.values()).flatMap(role -> Season.get().paths(role).map(path -> Arguments.of(role, path)));
    }

    @ParameterizedTest
    @MethodSource
    void every_page_keeps_the_rules(Role role, String path) {
        assertThat(broken(scheme -> look(scheme, role, path))).isEmpty();
    }

    static Stream<Arguments> what_opens_over_a_page_keeps_the_rules() {
        return Stream.of(Role.values())
                .flatMap(role ->
                        Season.get().opening(role).map(place -> Arguments.of(role, place.getKey(), place.getValue())));
    }

    @ParameterizedTest
    @MethodSource
    void what_opens_over_a_page_keeps_the_rules(Role role, String path, String button) {
        var broken = broken(scheme -> {
            var visitor = look(scheme, role, path);
            visitor.press(button);
            return visitor;
        });

        assertThat(broken).isEmpty();
    }

    private Visitor look(ColorScheme scheme, Role role, String path) {
        var visitor = visitors.in(scheme);
        return (role == Role.ANYBODY ? visitor : visitor.as(Season.get().person(role))).goTo(path);
    }

    private static List<String> broken(Function<ColorScheme, Visitor> look) {
        var broken = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = look.apply(scheme).page();
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                assertThat(page.locator("h1").first()).isAttached();
                assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
                Axe.violations(page).forEach(fault -> broken.add(scheme + " " + width + ": " + fault));
            }
        }
        return broken;
    }
}
