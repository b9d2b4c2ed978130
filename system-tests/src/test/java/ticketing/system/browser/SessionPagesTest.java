package ticketing.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ticketing.system.Person;

/** Who is signed in, and what that must not give away. */
class SessionPagesTest {
    /** Everything a script could find: cookies it may read, and what the page stored. */
    private static final String WITHIN_REACH_OF_SCRIPTS =
            "() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)";

    private static final String GIVE_UP_A_BOOKING =
            "headers => fetch('/api/bookings/1/cancel', { method: 'POST', headers }).then(answer => answer.json())";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void signing_in_leads_to_where_one_was_going_and_signing_out_ends_it() {
        var person = Person.newCustomer();
        var visitor = visitors.anybody().goTo("/payments");
        assertThat(visitor.page()).hasURL(Pattern.compile("/login\\?next=%2Fpayments"));
        signIn(visitor, person.email(), person.password());
        assertThat(visitor.heading("Payments")).isVisible();

        visitor.press("Account");
        visitor.press("Sign out");

        assertThat(visitor.link("Sign in")).isVisible();
        visitor.goTo("/payments");
        assertThat(visitor.heading("Sign in")).isVisible();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_told_the_same() {
        var visitor = visitors.anybody().goTo("/login");
        visitor.faults().expect(401);
        signIn(visitor, "customer@ticket.local", "not this one");
        visitor.sees("E-mail and password don't match");
        signIn(visitor, "nobody@ticket.local", "not this one");
        visitor.sees("E-mail and password don't match");
        assertThat(visitor.page()).hasURL(Pattern.compile("/login"));
    }

    @Test
    void scripts_cannot_read_the_session() {
        var visitor = visitors.at(Person.newCustomer()).goTo("/orders");
        assertThat(visitor.heading("My tickets")).isVisible();
        var session = cookie(visitor, "session");
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie(visitor, "csrf").sameSite).isEqualTo(SameSiteAttribute.LAX);
        var found = visitor.page().evaluate(WITHIN_REACH_OF_SCRIPTS).toString();
        assertThat(found).contains("csrf=").doesNotContain(session.value, "eyJ", "_token");
    }

    @Test
    void what_changes_something_needs_the_token_of_this_session() {
        var visitor = visitors.at(Person.newCustomer()).goTo("/orders");
        visitor.faults().expect(403);
        visitor.faults().expect(404);

        assertThat(visitor.page().evaluate(GIVE_UP_A_BOOKING, Map.of()).toString())
                .contains("code=csrf_failed");
        assertThat(visitor.page()
                        .evaluate(GIVE_UP_A_BOOKING, Map.of("X-CSRF-Token", "guessed"))
                        .toString())
                .contains("code=csrf_failed");
        var token = visitor.page().evaluate("() => decodeURIComponent(document.cookie.match(/csrf=([^;]+)/)[1])");
        assertThat(visitor.page()
                        .evaluate(GIVE_UP_A_BOOKING, Map.of("X-CSRF-Token", token))
                        .toString())
                .doesNotContain("csrf_failed");
    }

    @Test
    void a_page_of_another_role_says_whose_it_is_and_leads_home() {
        var visitor = visitors.at(Person.support()).goTo("/a/users");
        visitor.sees("It needs the role administrator; you are signed in as Support One (support).");
        visitor.follow("Go to my start page");

        assertThat(visitor.page()).hasURL(Pattern.compile("/s/queue"));
    }

    @Test
    void an_address_without_a_page_says_so() {
        var visitor = visitors.anybody().goTo("/no/such/page");

        assertThat(visitor.heading("There is no such page")).isVisible();
        visitor.follow("See what's on");
        assertThat(visitor.heading("What's on")).isVisible();
    }

    @Test
    void a_forgotten_password_is_set_anew() {
        var person = Person.newCustomer();
        var visitor = visitors.anybody().goTo("/login");
        visitor.follow("Forgot your password?");
        assertThat(visitor.heading("Forgot your password?")).isVisible();
        visitor.fill("E-mail", person.email());
        visitor.press("Send me the link");
        visitor.follow("Set a new password");
        visitor.fill("New password", "battery staple");
        visitor.press("Set my password");
        assertThat(visitor.heading("Your new password is set")).isVisible();
        visitor.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        signIn(visitor, person.email(), "battery staple");

        assertThat(visitor.button("Account")).isVisible();
    }

    @Test
    void somebody_new_registers_and_is_signed_in() {
        var visitor = visitors.anybody().goTo("/register?next=%2Forders");
        visitor.press("Create my account");
        visitor.sees("Enter your name");
        visitor.fill("Name", "Ada Newcomer");
        visitor.fill("E-mail", "ada-" + System.nanoTime() + "@example.test");
        visitor.fill("Password", "battery staple");
        visitor.press("Create my account");

        assertThat(visitor.heading("My tickets")).isVisible();
        assertThat(visitor.page().getByRole(AriaRole.MAIN)).containsText("No tickets yet");
    }

    private static Cookie cookie(Visitor visitor, String name) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void signIn(Visitor visitor, String email, String password) {
        visitor.fill("E-mail", email);
        visitor.fill("Password", password);
        visitor.press("Sign in");
    }
}
