package ticketing.booking.door;

import java.util.List;
import java.util.regex.Pattern;

/** Whom a ticket belongs to, as far as the people at the door have to know: "Customer O." */
final class Holder {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Holder() {}

    /** The first name, and the initial of the last where there is one. */
    static String shown(String name) {
        var parts = List.of(WHITE_SPACE.split(name.strip(), -1));
        var last = parts.getLast();
        return parts.size() == 1
                ? last
                : parts.getFirst() + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    }
}
