package ticketing.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static ticketing.identity.testing.People.address;
import static ticketing.identity.testing.People.customer;
import static ticketing.identity.testing.People.forgot;
import static ticketing.identity.testing.People.json;
import static ticketing.identity.testing.People.login;
import static ticketing.identity.testing.People.reset;
import static ticketing.identity.testing.People.tryLogin;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

/** With a real SMTP server, and in a store without demo users. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(value = ResetMailTest.Smtp.class, restrictToAnnotatedClass = true)
@TestProfile(ResetMailTest.WithSmtp.class)
class ResetMailTest {
    private static final Pattern LINK = Pattern.compile("https://tickets\\.test/reset\\?token=([\\w-]{43})");

    @Inject
    EntityManager store;

    @SuppressWarnings("NullAway.Init") // injected below
    GreenMail server;

    public static class WithSmtp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ticketing.demo-data", "false", "ticketing.public-url", "https://tickets.test/");
        }
    }

    public static class Smtp implements QuarkusTestResourceLifecycleManager {
        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        @Override
        public Map<String, String> start() {
            server.start();
            return Map.of(
                    "ticketing.smtp.host", "127.0.0.1",
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(server.getSmtp().getPort()),
                    "quarkus.mailer.start-tls", "DISABLED");
        }

        @Override
        public void stop() {
            server.stop();
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
        }
    }

    @Test
    void the_link_comes_by_mail_only_as_text_and_html() throws Exception {
        var email = customer();

        forgot(email)
                .then()
                .statusCode(200)
                .body("mode", is("smtp"))
                .body("sent", is(true))
                .body("reset_token", nullValue());

        assertThat(server.waitForIncomingEmail(Duration.ofSeconds(30).toMillis(), 1))
                .isTrue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString(email);
        assertThat(mail.getSubject()).isEqualTo("Set a new password");
        assertThat(mail.getFrom()[0]).hasToString("noreply@ticket.local");
        var parts = (MimeMultipart) mail.getContent();
        var text = part(parts, "text/plain");
        var html = part(parts, "text/html");
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(html).contains("<a href=\"" + link.group() + "\">");
        reset(link.group(1), "a new password").then().statusCode(200);
        login(email, "a new password");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(whatIsKeptOfMailTo(email)).isEmpty());
    }

    /** Read as a request of its own would, not from what this test has read before. */
    private String whatIsKeptOfMailTo(String email) {
        store.clear();
        return store.createQuery("select concat(text, html) from KeptMail where recipient = ?1", String.class)
                .setParameter(1, email)
                .getSingleResult();
    }

    @Test
    void an_unknown_address_looks_the_same() {
        forgot(address())
                .then()
                .statusCode(200)
                .body("mode", is("smtp"))
                .body("sent", is(true))
                .body("reset_token", nullValue());
    }

    @Test
    void without_demo_data_nobody_is_there() {
        tryLogin("admin@ticket.local", "admin123").then().statusCode(401);
        json(Map.of()).post("/api/auth/login").then().statusCode(400);
    }

    private static String part(MimeMultipart parts, String type) throws Exception {
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof MimeMultipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("No part of type " + type + " in " + GreenMailUtil.getBody(parts.getParent()));
    }
}
