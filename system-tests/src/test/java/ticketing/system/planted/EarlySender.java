package ticketing.system.planted;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends what was only put into an outbox, by its own producer: what is rolled back afterwards has been told all the same. */
public final class EarlySender {
    private EarlySender() {}

    /** Called at the end of the outbox's method, with what that was called with. */
    public static void send(Object outbox, String topic, String key, Map<String, String> headers, byte[] payload) {
        try {
            var relay = field(outbox, "relay"); // a stand-in, as Quarkus injects them
            var producer =
                    field(relay.getClass().getMethod("arc_contextualInstance").invoke(relay), "producer");
            var loader = producer.getClass().getClassLoader();
            var recordType = loader.loadClass("org.apache.kafka.clients.producer.ProducerRecord");
            var message = recordType
                    .getConstructor(String.class, Object.class, Object.class)
                    .newInstance(topic, key, payload);
            var into = recordType.getMethod("headers").invoke(message);
            var add = loader.loadClass("org.apache.kafka.common.header.Headers")
                    .getMethod("add", String.class, byte[].class);
            for (var header : headers.entrySet()) {
                add.invoke(into, header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
            }
            loader.loadClass("org.apache.kafka.clients.producer.Producer")
                    .getMethod("send", recordType)
                    .invoke(producer, message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Nothing can be sent early", e);
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(of);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
