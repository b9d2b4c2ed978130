package ticketing.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A service that does each step beside its specification: what it answers, asks and publishes has to be the same, and so
 * has what it keeps, but for the ids that each of them makes up.
 */
public final class LockStep implements Side {
    /** The service does something else than is specified. */
    public static final class Difference extends AssertionError {
        Difference(String what, List<?> expected, List<?> actual) {
            super("%s%n  specified: %s%n  service:   %s".formatted(what, expected, actual));
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Side specification;
    private final Side service;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();

    /** Both of these, step by step. */
    LockStep(Side specification, Side service) {
        this.specification = specification;
        this.service = service;
        if (service instanceof RealService real) {
            real.begin(id -> UUID.fromString(names.getOrDefault(id.toString(), id.toString())));
        }
    }

    @Override
    public List<Output> handle(Input input, Instant now) {
        var expected = specification.handle(input, now);
        var actual = service.handle(input, now);
        require("On " + input, byKey(expected), byKey(actual));
        if (!(input instanceof Input.Turn && expected.isEmpty())) {
            require("After " + input, specification.state(), service.state());
        }
        return expected;
    }

    @Override
    public boolean canCrash() {
        return service.canCrash();
    }

    @Override
    public void crash() {
        specification.crash();
        service.crash();
        require("After a crash", specification.state(), service.state());
    }

    @Override
    public List<String> state() {
        return specification.state();
    }

    /** Facts of different aggregates are told in any order. */
    private static List<Output> byKey(List<Output> outputs) {
        return outputs.stream()
                .sorted(Comparator.comparingLong(
                        output -> output instanceof Output.Published(Fact fact) ? fact.key() : Long.MAX_VALUE))
                .toList();
    }

    private void require(String when, List<?> expected, List<?> actual) {
        if (!means(expected.toString(), actual.toString())) {
            throw new Difference(when, expected, actual);
        }
    }

    /** Whether both say the same, each id of the one standing for always the same id of the other. */
    private boolean means(String expected, String actual) {
        var theirs = ID.matcher(expected);
        var ours = ID.matcher(actual);
        while (theirs.find() && ours.find()) {
            var isSame =
                    names.computeIfAbsent(theirs.group(), _ -> ours.group()).equals(ours.group())
                            && meanings.computeIfAbsent(ours.group(), _ -> theirs.group())
                                    .equals(theirs.group());
            if (!isSame) {
                return false;
            }
        }
        return ID.matcher(expected)
                .replaceAll("an id")
                .equals(ID.matcher(actual).replaceAll("an id"));
    }
}
