package ticketing.gateway.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: calls whose path has this form go to this service.
 *
 * @param pattern a path in which <code>{name}</code> stands for one segment, and a last {@code **} for any number of
 *     them, also none
 * @param parts the segments of the pattern
 * @param patience how long the service may be silent before the gateway gives up, in multiples of the usual time; 0 for
 *     one that may be silent for ever, because it sends when something happens
 * @param target the path the service knows it by, where that is another
 * @param isUrgent whether it finishes what its caller has begun, and gets a place when others get none any more
 */
public record Route(
        String pattern,
        List<String> parts,
        Service service,
        int patience,
        @Nullable String target,
        boolean isUrgent) {
    static Route to(Service service, String pattern) {
        return new Route(pattern, segments(pattern), service, 1, null, false);
    }

    /** A call that may take so many times longer than others. */
    Route slow(int times) {
        return new Route(pattern, parts, service, times, target, isUrgent);
    }

    Route stream() {
        return new Route(pattern, parts, service, 0, target, isUrgent);
    }

    Route as(String path) {
        return new Route(pattern, parts, service, patience, path, isUrgent);
    }

    Route urgent() {
        return new Route(pattern, parts, service, patience, target, true);
    }

    /** Whether it sends as things happen, for as long as the caller listens. */
    public boolean isStream() {
        return patience == 0;
    }

    boolean matches(List<String> segments) {
        var open = parts.getLast().equals("**");
        var fixed = open ? parts.size() - 1 : parts.size();
        if (open ? segments.size() < fixed : segments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            var part = parts.get(i);
            if (!part.startsWith("{") && !part.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
