package ticketing.kit.store;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How full the disk is that the store is on. */
class DiskMeters {
    @Produces
    @Singleton
    MeterBinder disk(@ConfigProperty(name = "ticketing.data.folder") Path folder) {
        return new DiskSpaceMetrics(folder.toFile());
    }
}
