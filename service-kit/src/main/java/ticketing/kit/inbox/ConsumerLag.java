package ticketing.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many records of each topic wait in the broker for this process. */
@ApplicationScoped
class ConsumerLag {
    private static final int WHEN_CONSUMERS_ARE_THERE = 2_000;

    private final KafkaClientService clients;
    private final MeterRegistry registry;

    ConsumerLag(KafkaClientService clients, MeterRegistry registry) {
        this.clients = clients;
        this.registry = registry;
    }

    void watch(@Observes @Priority(WHEN_CONSUMERS_ARE_THERE) StartupEvent started) {
        for (var channel : clients.getConsumerChannels()) {
            for (var consumer : clients.getConsumers(channel)) {
                Gauge.builder("ticketing.inbox.lag", consumer, ConsumerLag::waiting)
                        .tag("channel", channel)
                        .register(registry);
            }
        }
    }

    private static double waiting(KafkaConsumer<?, ?> consumer) {
        return consumer.unwrap().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag"))
                .map(metric -> (Number) metric.metricValue())
                .mapToDouble(Number::doubleValue)
                .filter(Double::isFinite)
                .sum();
    }
}
