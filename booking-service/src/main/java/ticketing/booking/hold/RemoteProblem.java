package ticketing.booking.hold;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another service's problem+json, as far as it is handed on. */
final class RemoteProblem {
    private static final Set<String> OF_THAT_CALL = Set.of("type", "title", "status", "instance", "trace_id");

    private final Map<String, Object> members = new HashMap<>();

    @JsonAnySetter
    void put(String name, @Nullable Object value) {
        if (value != null && !OF_THAT_CALL.contains(name)) {
            members.put(name, value);
        }
    }

    @Nullable
    String code() {
        return (String) members.get("code");
    }

    @Nullable
    String detail() {
        return (String) members.get("detail");
    }

    /** The members that are particular to this problem, such as the seats that were lost. */
    Map<String, Object> facts() {
        var facts = new HashMap<>(members);
        facts.keySet().removeAll(Set.of("code", "detail"));
        return facts;
    }
}
