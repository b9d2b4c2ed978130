package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ticketing.system.browser.Season.Role;

/** Where a page is zoomed to 400 %, or the phone is of the smallest, nobody has to scroll sideways to read (WCAG 1.4.10). */
class ReflowTest {
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 640;
    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth > window.innerWidth";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @EnumSource
    void every_page_fits_the_narrowest_screen(Role role) {
        var visitor = visitors.anybody();
        if (role != Role.ANYBODY) {
            visitor.as(Season.get().person(role));
        }
        visitor.page().setViewportSize(NARROWEST, HEIGHT);

        var wide = Season.get()
                .paths(role)
                .filter(path -> isWide(visitor.goTo(path)))
                .toList();

        assertThat(wide).isEmpty();
    }

    private static boolean isWide(Visitor visitor) {
        assertThat(visitor.page().locator("h1").first()).isAttached();
        assertThat(visitor.page().locator(".mantine-Skeleton-root")).hasCount(0);
        return (boolean) visitor.page().evaluate(SIDEWAYS);
    }
}
