package ticketing.identity.recovery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.identity.token.OpaqueToken;
import ticketing.kit.mail.Letter;

/** The mail that carries a reset's link. */
@ApplicationScoped
class ResetLetter {
    private final String publicUrl;

    ResetLetter(@ConfigProperty(name = "ticketing.public-url") String publicUrl) {
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance passwordResetText(String name, String link);

        static native TemplateInstance passwordResetHtml(String name, String link);
    }

    Letter write(String to, String name, OpaqueToken token) {
        var link = publicUrl + "/reset?token=" + token.text();
        return new Letter(
                "password-reset:" + token.hash(),
                to,
                "Set a new password",
                Templates.passwordResetText(name, link).render(),
                Templates.passwordResetHtml(name, link).render(),
                true);
    }
}
