package ticketing.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the own store takes writes and its disk isn't full. Other services and the broker don't count. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {
    private static final long LOW_DISK_BYTES = 32L * 1024 * 1024;

    private final Writer writer;
    private final EntityManager store;
    private final Path folder;

    StoreReadiness(Writer writer, EntityManager store, @ConfigProperty(name = "ticketing.data.folder") Path folder) {
        this.writer = writer;
        this.store = store;
        this.folder = folder;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("store");
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            check.withData("free_mb", free / (1024 * 1024));
            writer.run(() -> store.createNativeQuery("update store_probe set probes = probes + 1")
                    .executeUpdate());
            return check.status(free > LOW_DISK_BYTES).build();
        } catch (Exception e) {
            return check.down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
