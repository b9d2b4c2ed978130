package ticketing.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the service under test a data folder of its own, a service token, and the key that {@link Tokens} signs with. */
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
            return Map.of(
                    "ticketing.data.folder", data.toString(),
                    "ticketing.service-token", SERVICE_TOKEN,
                    "ticketing.access-tokens.keys", keys.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
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
