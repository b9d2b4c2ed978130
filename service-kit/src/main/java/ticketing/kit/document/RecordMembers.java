package ticketing.kit.document;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says which members of a body may be null, and which are always there. A member may be null where its record's
 * component is {@code @Nullable}; a request may leave such a member out, an answer has every member.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public final class RecordMembers implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final IndexView code;

    public RecordMembers(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var asked = RequestSchemas.of(document);
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) ->
                        recordOf(name, schema).ifPresent(members -> describe(schema, members, asked.contains(name))));
    }

    /** The record a schema was made from: the one with its name (a digit may follow it) and its members. */
    private Optional<List<RecordComponentInfo>> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        var members = schema.getProperties().keySet();
        return code.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> name.replaceFirst("\\d+$", "").equals(type.simpleName()))
                .map(ClassInfo::recordComponents)
                .filter(components ->
                        components.stream().map(RecordMembers::jsonName).allMatch(members::contains))
                .findFirst();
    }

    private static void describe(Schema schema, List<RecordComponentInfo> members, boolean isAsked) {
        var properties = new LinkedHashMap<>(schema.getProperties());
        for (var member : members) {
            var name = jsonName(member);
            var isNullable = member.type().hasAnnotation(NULLABLE);
            if (isNullable) {
                properties.computeIfPresent(name, (_, property) -> orNull(property));
            }
            if (!isRequired(schema, name) && !(isAsked && isNullable)) {
                schema.addRequired(name);
            }
        }
        schema.setProperties(properties);
    }

    private static boolean isRequired(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }

    /** Filters may run more than once over one document: what says so already stays as it is. */
    private static Schema orNull(Schema member) {
        if (member.getAnyOf() != null) {
            return member;
        }
        if (member.getType() == null) {
            var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
            return OASFactory.createSchema().anyOf(new ArrayList<>(List.of(member, nothing)));
        }
        return member.getType().contains(SchemaType.NULL) ? member : member.addType(SchemaType.NULL);
    }

    private static String jsonName(RecordComponentInfo member) {
        return SnakeCaseStrategy.INSTANCE.translate(member.name());
    }
}
