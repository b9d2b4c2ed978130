package ticketing.kit.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The names of the schemas that clients send, which are those that request bodies refer to, near or far. */
final class RequestSchemas {
    private final Map<String, Schema> schemas;
    private final Set<String> found = new HashSet<>();

    private RequestSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static Set<String> of(OpenAPI document) {
        var search = new RequestSchemas(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(media -> search.visit(media.getSchema()));
        return search.found;
    }

    private void visit(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name)) {
                visit(schemas.get(name));
            }
            return;
        }
        visit(schema.getItems());
        Stream.ofNullable(schema.getProperties())
                .flatMap(members -> members.values().stream())
                .forEach(this::visit);
    }
}
