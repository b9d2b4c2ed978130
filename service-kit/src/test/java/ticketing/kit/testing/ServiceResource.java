package ticketing.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Gives the service under test a data folder (and database) of its own, a service token, and the key that {@link Tokens} signs with. */
public class ServiceResource implements QuarkusTestResourceLifecycleManager {
    public static final String SERVICE_TOKEN = "a-service-token-for-tests-only-0123456789";

    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            Tokens.makeKeys();
            var data = Files.createTempDirectory("ticketing-test");
            folder = data;
            var keys = Files.writeString(data.resolve("jwks.json"), Tokens.publishedKeys());
            var settings = new HashMap<>(Map.of(
                    "ticketing.data.folder", data.toString(),
                    "ticketing.service-token", SERVICE_TOKEN,
                    "ticketing.access-tokens.keys", keys.toUri().toString()));
            if (isBuiltForPostgres()) {
                settings.put("quarkus.datasource.jdbc.url", PostgresServer.newDatabase());
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    private static boolean isBuiltForPostgres() {
        return ConfigProvider.getConfig()
                .getValue("quarkus.datasource.db-kind", String.class)
                .equals("postgresql");
    }

    @Override
    public void stop() {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
