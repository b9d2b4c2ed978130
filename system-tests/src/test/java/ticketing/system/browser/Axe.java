package ticketing.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import ticketing.system.Platform;

/** axe-core, from the web app's own development tools: which rules of WCAG 2.2 AA and of good practice a page breaks. */
final class Axe {
    private static final String RUN = """
        () => axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`)))
        """;

    private static final String SOURCE = source();

    private Axe() {}

    /** What is wrong with the page as it is now, one line an element. */
    @SuppressWarnings("unchecked") // the script answers a list of texts
    static List<String> violations(Page page) {
        if ((boolean) page.evaluate("() => !window.axe")) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try {
            return Files.readString(Platform.root().resolve("gateway/src/main/webui/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
