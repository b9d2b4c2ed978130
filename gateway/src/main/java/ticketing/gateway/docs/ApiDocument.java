package ticketing.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.gateway.edge.Order;
import ticketing.gateway.routing.Service;
import ticketing.gateway.routing.Upstream;
import ticketing.gateway.routing.Upstream.Answer;
import ticketing.gateway.routing.Upstreams;

/**
 * {@code GET /q/openapi}: the whole public API, in JSON or YAML. A service that is down is described as it last was.
 */
@Singleton
class ApiDocument {
    private static final Logger LOG = Logger.getLogger(ApiDocument.class);
    private static final long PATIENCE_SECONDS = 3;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Upstreams upstreams;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();
    private final ObjectNode base;
    private final Map<Service, ObjectNode> lastSeen = new EnumMap<>(Service.class);
    private @Nullable Future<ObjectNode> document;
    private long documentSince;

    ApiDocument(Upstreams upstreams) throws IOException {
        this.upstreams = upstreams;
        try (var file = ApiDocument.class.getResourceAsStream("/api-document.yaml")) {
            base = (ObjectNode) yaml.readTree(Objects.requireNonNull(file));
        }
    }

    void register(@Observes Router router) {
        router.get("/q/openapi").order(Order.ROUTING).handler(this::show);
    }

    private void show(RoutingContext context) {
        var asJson = wantsJson(context);
        document()
                .map(document -> write(document, asJson ? json : yaml))
                .onSuccess(text -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, asJson ? "application/json" : "application/yaml")
                        .end(text))
                .onFailure(context::fail);
    }

    private static boolean wantsJson(RoutingContext context) {
        var format = context.request().getParam("format");
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return format != null ? format.equalsIgnoreCase("json") : accept != null && accept.contains("json");
    }

    private static String write(ObjectNode document, ObjectMapper mapper) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized Future<ObjectNode> document() {
        var now = System.nanoTime();
        if (document == null || now - documentSince > FRESH_NANOS) {
            documentSince = now;
            document = Future.join(upstreams.all().stream().map(this::look).toList())
                    .transform(_ -> Future.succeededFuture(merge()));
        }
        return document;
    }

    private Future<?> look(Upstream upstream) {
        return upstream.look("/q/openapi?format=json")
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onSuccess(answer -> remember(upstream.service(), answer));
    }

    private synchronized void remember(Service service, Answer answer) {
        try {
            if (answer.status() == 200 && json.readTree(answer.body().getBytes()) instanceof ObjectNode said) {
                lastSeen.put(service, said);
            }
        } catch (IOException e) {
            LOG.warnf("%s describes itself in something else than JSON", service.fullName());
        }
    }

    private synchronized ObjectNode merge() {
        var merger = new Merger(base.deepCopy());
        lastSeen.forEach(merger::add);
        return merger.merged();
    }
}
