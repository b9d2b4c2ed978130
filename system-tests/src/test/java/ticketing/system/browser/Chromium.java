package ticketing.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one browser of all tests of this JVM: the machine's own Chromium, without a window. */
final class Chromium implements AutoCloseable {
    static final String MISSING =
            "The browser tests need Chromium, and there is none: install it, or name it in CHROMIUM";

    /** What its camera sees; a test writes it before a page looks. */
    static final Path CAMERA = Path.of("target/browser/camera.y4m").toAbsolutePath();

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + CAMERA);

    private static @Nullable Chromium running;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    }

    /** The browser, started at the first call; it ends with the JVM. */
    static synchronized Browser get() {
        if (running == null) {
            var started = new Chromium(executable().orElseThrow(() -> new IllegalStateException(MISSING)));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            running = started;
        }
        return running.browser;
    }

    static Optional<Path> executable() {
        var named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
