package ticketing.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What went wrong in a visitor's pages while nobody looked: console errors, failed requests, broken policies. */
final class Faults {
    /** A page that was left while it still loaded. */
    private static final String LEFT = "net::ERR_ABORTED";

    private static final String REPEATS_THE_ANSWER = "Failed to load resource";

    private final List<String> found = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();
    private boolean offline;

    Faults(BrowserContext context) {
        context.onConsoleMessage(this::said);
        context.onWebError(error -> found.add("uncaught: " + error.error()));
        context.onResponse(this::answered);
        context.onRequestFailed(this::failed);
    }

    /** From now on an answer with this status is part of the test. */
    void expect(int status) {
        expected.add(status);
    }

    /** From now on it is part of the test that requests do not reach the platform. */
    void expectOffline() {
        offline = true;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    private void said(ConsoleMessage message) {
        var bad = message.type().equals("error") || message.type().equals("warning");
        if (bad && !message.text().startsWith(REPEATS_THE_ANSWER)) {
            found.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            found.add(response.status() + " to " + call(response.request()));
        }
    }

    private void failed(Request request) {
        if (!LEFT.equals(request.failure()) && !offline) {
            found.add(request.failure() + " at " + call(request));
        }
    }

    private static String call(Request request) {
        return request.method() + " " + URI.create(request.url()).getPath();
    }
}
