package ticketing.kit.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it, with a stable {@code code}, the request's {@code trace_id} and, for validation, the
 * fields that are wrong.
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "trace_id", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        int status,
        String code,
        String detail,
        @Nullable String instance,
        String traceId,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field of a request, named as the client wrote it, and what is wrong with it. */
    public record FieldError(String field, String message) {}

    @JsonProperty
    public String type() {
        return "urn:ticketing:problem:" + code;
    }

    @JsonProperty
    public String title() {
        var words = code.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
