package ticketing.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import ticketing.kit.idempotency.Idempotency;

/** Names the header {@code Idempotency-Key} at each POST of a resource that honours it. */
@OpenApiFilter(stages = RunStage.BUILD)
public final class KeyedCalls implements OASFilter {
    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final DotName HONOURED_BY = DotName.createSimple(Idempotency.class);
    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY = 255;

    private final IndexView code;

    public KeyedCalls(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var post : code.getAnnotations(POST.class)) {
            var method = post.target().asMethod();
            if (honoursKeys(method.declaringClass())) {
                var item = document.getPaths().getPathItem(path(method.declaringClass()) + path(method));
                if (item != null && item.getPOST() != null && !names(item.getPOST())) {
                    item.getPOST().addParameter(header());
                }
            }
        }
    }

    private static boolean honoursKeys(ClassInfo resource) {
        return resource.fields().stream().anyMatch(field -> field.type().name().equals(HONOURED_BY));
    }

    private static String path(AnnotationTarget target) {
        var path = target.declaredAnnotation(PATH);
        return path == null ? "" : path.value().asString();
    }

    /** Filters may run more than once over one document. */
    private static boolean names(Operation call) {
        return call.getParameters() != null
                && call.getParameters().stream().anyMatch(parameter -> HEADER.equals(parameter.getName()));
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(HEADER)
                .in(In.HEADER)
                .description("Makes sending this again safe: the same key and body get the first answer, marked"
                        + " Idempotent-Replayed")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(MAX_KEY));
    }
}
