package ticketing.kit.start;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts a service once its settings are right; a wrong one stops the start with one sentence that names it. */
public final class Start {
    private static final List<Setting> EVERY_SERVICE = List.of(
            Setting.integer("PORT", 0, 65_535),
            Setting.flag("DEMO_DATA"),
            Setting.flag("DEMO_SALES"),
            Setting.integer("SMTP_PORT", 1, 65_535),
            Setting.flag("SMTP_USE_TLS"),
            Setting.flag("SMTP_USE_SSL"),
            Setting.url("IDENTITY_SERVICE_URL"),
            Setting.url("EVENT_SERVICE_URL"),
            Setting.url("BOOKING_SERVICE_URL"),
            Setting.url("SUPPORT_SERVICE_URL"),
            Setting.url("OTEL_EXPORTER_OTLP_ENDPOINT"),
            new Setting("SERVICE_TOKEN", "must have at least 32 characters", value -> value.length() >= 32));

    private Start() {}

    /** Checks the common settings and the service's own, makes its data folder, and runs it until it is stopped. */
    public static void service(String name, Setting... own) {
        var wrong = check(Stream.concat(EVERY_SERVICE.stream(), Stream.of(own)).toList(), System.getenv());
        var folder =
                Path.of(Optional.ofNullable(System.getenv("TICKETING_DATA")).orElse(".data"), name);
        try {
            Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            wrong.add("TICKETING_DATA must be a folder that can be written to, but " + folder + " can't be made.");
        }
        if (System.getenv("SERVICE_TOKEN") == null) {
            wrong.add("SERVICE_TOKEN must be set: the secret that the services share, at least 32 characters.");
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.exit(2);
        }
        Quarkus.run();
    }

    static List<String> check(List<Setting> settings, Map<String, String> environment) {
        var wrong = new ArrayList<String>();
        for (var setting : settings) {
            setting.refuse(environment.get(setting.name())).ifPresent(wrong::add);
        }
        return wrong;
    }
}
