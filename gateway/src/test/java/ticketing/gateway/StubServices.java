package ticketing.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a stand-in for each service, points the gateway at them, and gives them to the tests. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
    static final String SERVICE_TOKEN = "a-service-token-that-is-used-in-tests-only";

    /** How many calls to one stand-in may be in progress at once. */
    static final int PLACES = 16;

    private final Vertx vertx = Vertx.vertx();
    private @Nullable Services services;

    /** The stand-ins. A test class gets them in a field of this type. */
    public record Services(StubService identity, StubService event, StubService booking, StubService support) {
        StubService named(String name) {
            return Objects.requireNonNull(byName().get(name));
        }

        Map<String, StubService> byName() {
            var all = new LinkedHashMap<String, StubService>();
            all.put("identity", identity);
            all.put("event", event);
            all.put("booking", booking);
            all.put("support", support);
            return all;
        }
    }

    @Override
    public Map<String, String> start() {
        services = new Services(stub("identity"), stub("event"), stub("booking"), stub("support"));
        var config = new LinkedHashMap<String, String>();
        services.byName().forEach((name, service) -> {
            service.start();
            config.put("gateway.services." + name, service.url());
            config.put(name.toUpperCase(Locale.ROOT) + "_SERVICE_URL", service.url());
        });
        config.put("ticketing.cors-origins", "https://partner.example");
        config.put("gateway.patience", "5s");
        config.put("gateway.max-concurrent", Integer.toString(PLACES));
        config.put("gateway.circuit.pause", "200ms");
        config.put("SERVICE_TOKEN", SERVICE_TOKEN);
        return config;
    }

    private StubService stub(String name) {
        return new StubService(vertx, name);
    }

    @Override
    public void inject(TestInjector injector) {
        if (services != null) {
            injector.injectIntoFields(services, new TestInjector.MatchesType(Services.class));
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.byName().values().forEach(StubService::stop);
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
