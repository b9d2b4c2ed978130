package ticketing.kit.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts every no by its code: seats that were gone, payments that were declined, what was asked for in vain. */
@ApplicationScoped
class RefusalMeters {
    private final MeterProvider<Counter> refusals;

    RefusalMeters(MeterRegistry registry) {
        this.refusals = Counter.builder("ticketing.refusals").withRegistry(registry);
    }

    @ServerResponseFilter
    void count(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            refusals.withTag("code", problem.code()).increment();
        }
    }
}
