package ticketing.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON as the tests write and read it. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static String write(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static List<Long> longs(JsonNode array, String member) {
        return list(array).stream().map(entry -> entry.get(member).asLong()).toList();
    }

    public static List<String> texts(JsonNode array, String member) {
        return list(array).stream().map(entry -> entry.get(member).asText()).toList();
    }
}
