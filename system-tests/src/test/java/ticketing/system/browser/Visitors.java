package ticketing.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import ticketing.system.Person;
import ticketing.system.Platform;

/**
 * The visitors of one test. Afterwards none of their pages may have complained; those of a test that failed leave a
 * screenshot and a trace. Without a browser the tests are skipped, but for CI, where that is a failure.
 */
final class Visitors implements ExecutionCondition, AfterEachCallback {
    private static final String APP = "<div id=\"root\">";
    private static final String NO_APP = "The browser tests need the web app, which is not built where Node is missing";
    private static final int DESKTOP_WIDTH = 1360;
    private static final int PHONE_WIDTH = 390;
    private static final int HEIGHT = 850;
    private static final Path FOLDER = Path.of("target/browser");

    /** Long enough for a machine that does much else; a page that is quick is not waited for. */
    private static final int PATIENCE_MS = 20_000;

    private static final Set<String> TOLD = new HashSet<>();

    private final List<Visitor> all = new ArrayList<>();

    /** Somebody not signed in, at a desk. */
    Visitor anybody() {
        return with(options(DESKTOP_WIDTH));
    }

    /** Somebody not signed in, at a desk, whose system is in these colours. */
    Visitor in(ColorScheme colours) {
        return with(options(DESKTOP_WIDTH).setColorScheme(colours));
    }

    /** This person, signed in, at a desk. */
    Visitor at(Person person) {
        return anybody().as(person);
    }

    /** This person, signed in, with a phone. */
    Visitor withPhone(Person person) {
        return with(options(PHONE_WIDTH).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2))
                .as(person);
    }

    Visitor with(NewContextOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var context = Chromium.get().newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        var visitor = new Visitor(context);
        all.add(visitor);
        return visitor;
    }

    private static NewContextOptions options(int width) {
        return new NewContextOptions()
                .setBaseURL(Platform.get().url())
                .setViewportSize(width, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("CI has to have what is needed");
        }
        if (Chromium.executable().isEmpty()) {
            return skip(Chromium.MISSING);
        }
        return Person.anybody().get("/").text().contains(APP)
                ? ConditionEvaluationResult.enabled("Chromium and the web app are there")
                : skip(NO_APP);
    }

    private static ConditionEvaluationResult skip(String why) {
        if (TOLD.add(why)) {
            System.out.println("Skipped: " + why);
        }
        return ConditionEvaluationResult.disabled(why);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var failed = test.getExecutionException().isPresent();
        var faults = all.stream()
                .flatMap(visitor -> visitor.faults().found().stream())
                .toList();
        try {
            if (failed || !faults.isEmpty()) {
                keepTraces(test);
            }
        } finally {
            all.forEach(visitor -> visitor.context().close());
        }
        assertThat(faults).as("what the pages complained about").isEmpty();
    }

    private void keepTraces(ExtensionContext test) {
        for (int i = 0; i < all.size(); i++) {
            var name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName() + "-" + i;
            all.get(i).keepTraces(FOLDER, name.replaceAll("[^\\w.-]+", "_"));
        }
    }
}
