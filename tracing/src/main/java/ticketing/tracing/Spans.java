package ticketing.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Records what this process does for a trace, where {@code OTEL_EXPORTER_OTLP_ENDPOINT} names a collector; where it is
 * not set nothing is recorded, and nothing loaded for it. The other variables of OpenTelemetry's own hold as well.
 *
 * <p>A span says what was called, how long it took and how it ended. It says no more, since paths, queries and messages
 * may hold names and codes.
 */
@Singleton
public class Spans {
    private static final String PARENT = "traceparent";
    private static final long LAST_WORDS_SECONDS = 2;

    private final Optional<Recorder> recorder;

    Spans(
            @ConfigProperty(name = "OTEL_EXPORTER_OTLP_ENDPOINT") Optional<String> collector,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.recorder = collector.map(_ -> Recorder.of(service));
    }

    /**
     * Begins a span, which is told of once it is ended.
     *
     * @param parent the {@code traceparent} of what it is a part of; null or a malformed one begins a trace
     */
    public Span begin(SpanKind kind, String name, @Nullable String parent) {
        return recorder.map(present -> present.begin(kind, name, parent)).orElse(Span.getInvalid());
    }

    /** The {@code traceparent} for what is done within a span; where none is recorded, that of its parent. */
    public static @Nullable String within(Span span, @Nullable String parent) {
        var context = span.getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : parent;
    }

    @PreDestroy
    void close() {
        recorder.ifPresent(present -> present.sdk.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS));
    }

    /** Apart, so that a process that records nothing loads nothing of OpenTelemetry's SDK. */
    private record Recorder(OpenTelemetrySdk sdk, Tracer tracer) {
        private static final TextMapGetter<String> HEADER = new TextMapGetter<>() {
            @Override
            public Iterable<String> keys(String parent) {
                return List.of(PARENT);
            }

            @Override
            public @Nullable String get(@Nullable String parent, String key) {
                return key.equals(PARENT) ? parent : null;
            }
        };

        static Recorder of(String service) {
            var sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> Map.of(
                            "otel.service.name", service,
                            "otel.exporter.otlp.protocol", "http/protobuf",
                            "otel.metrics.exporter", "none",
                            "otel.logs.exporter", "none"))
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk();
            return new Recorder(sdk, sdk.getTracer("ticketing"));
        }

        Span begin(SpanKind kind, String name, @Nullable String parent) {
            var context = parent == null
                    ? Context.root()
                    : W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, HEADER);
            return tracer.spanBuilder(name).setSpanKind(kind).setParent(context).startSpan();
        }
    }
}
