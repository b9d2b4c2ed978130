package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import ticketing.system.Person;

/** Somebody before a browser of their own, with its cookies and its storage, on one page. */
final class Visitor {
    private final BrowserContext context;
    private final Page page;
    private final Faults faults;

    Visitor(BrowserContext context) {
        this.context = context;
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        faults = new Faults(context);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Faults faults() {
        return faults;
    }

    /** Signs in without the page, as if it had been done yesterday. */
    Visitor as(Person person) {
        var answer = context.request()
                .post(
                        "/session/login",
                        RequestOptions.create()
                                .setData(Map.of("email", person.email(), "password", person.password())));
        assertThat(answer).isOK();
        return this;
    }

    Visitor goTo(String path) {
        page.navigate(path);
        return this;
    }

    void press(String button) {
        button(button).click();
    }

    void press(Pattern button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    void follow(String link) {
        link(link).click();
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator picture(String name) {
        return page.getByRole(
                AriaRole.IMG, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator region(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until these words can be read somewhere on the page. */
    void sees(String words) {
        assertThat(text(words)).isVisible();
    }

    Locator text(String words) {
        return page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    /** What screen readers were told last. */
    Locator announced() {
        return page.getByTestId("live");
    }

    /** What the browser saves when this is pressed. */
    String saved(Locator pressed) {
        var download = page.waitForDownload(pressed::click);
        try {
            return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves what whoever has to find out why a test failed wants to see. */
    void keepTraces(Path folder, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
        context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
    }
}
