package ticketing.gateway.routing;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Every service, by its name. */
@Singleton
public class Upstreams {
    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    Upstreams(Vertx vertx, GatewayConfig config) {
        var clients = new Clients(vertx, config);
        for (var service : Service.values()) {
            var address = config.services().get(service);
            if (address == null) {
                throw new IllegalStateException("gateway.services." + service.shortName() + " is not set");
            }
            upstreams.put(
                    service,
                    new Upstream(
                            service,
                            address,
                            clients,
                            config.replicas() ? new Replicas(vertx, service.fullName()) : null,
                            circuit(vertx, service, config.circuit()),
                            config));
        }
    }

    /** The service of this name. */
    public Upstream get(Service service) {
        return Objects.requireNonNull(upstreams.get(service));
    }

    /** All of them. */
    public Collection<Upstream> all() {
        return upstreams.values();
    }

    private static CircuitBreaker circuit(Vertx vertx, Service service, GatewayConfig.Circuit config) {
        var options = new CircuitBreakerOptions()
                .setMaxFailures(config.failures())
                .setFailuresRollingWindow(config.window().toMillis())
                .setResetTimeout(config.pause().toMillis())
                .setTimeout(-1) // each route has its own
                .setNotificationAddress(null);
        return CircuitBreaker.create(service.fullName(), vertx, options)
                .failurePolicy(result -> result.failed() && Outage.isOne(result.cause()))
                .openHandler(_ -> LOG.warnf("%s does not answer: its calls are refused", service.fullName()))
                .closeHandler(_ -> LOG.infof("%s answers again", service.fullName()));
    }
}
