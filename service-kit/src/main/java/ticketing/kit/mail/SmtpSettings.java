package ticketing.kit.mail;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Says in the mailer's words what {@code SMTP_HOST} and {@code SMTP_USE_TLS} mean. */
public class SmtpSettings implements ConfigSource {
    private static final int BELOW_THE_APPLICATIONS_OWN = 200;

    private final Map<String, String> properties;

    public SmtpSettings() {
        this(System.getenv());
    }

    SmtpSettings(Map<String, String> environment) {
        var hasServer = !environment.getOrDefault("SMTP_HOST", "").isEmpty();
        var tls = !"false".equals(environment.get("SMTP_USE_TLS")) && !"true".equals(environment.get("SMTP_USE_SSL"));
        properties = Map.of(
                "quarkus.mailer.mock",
                Boolean.toString(!hasServer),
                "quarkus.mailer.start-tls",
                tls ? "REQUIRED" : "DISABLED");
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "SMTP settings";
    }

    @Override
    public int getOrdinal() {
        return BELOW_THE_APPLICATIONS_OWN;
    }
}
