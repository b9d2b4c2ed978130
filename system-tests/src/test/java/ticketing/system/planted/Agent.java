package ticketing.system.planted;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Plants bugs into the JVM that it is started with, and says so in its output. One that misses its mark ends the JVM. */
public final class Agent implements ClassFileTransformer {
    /** What the output says of an edit that was made, before its description. */
    public static final String PLANTED = "planted: ";

    private static final int MISSED = 3;

    private final List<Edit> edits;

    private Agent(List<Edit> edits) {
        this.edits = edits;
    }

    /** Called by the JVM with the names of the plants, with commas. */
    public static void premain(String names, Instrumentation jvm) {
        var edits = Arrays.stream(names.split(","))
                .map(Plant::valueOf)
                .flatMap(plant -> plant.edits().stream())
                .toList();
        jvm.addTransformer(new Agent(edits));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        var here = edits.stream()
                .filter(edit -> edit.target().replace('.', '/').equals(name))
                .toList();
        if (here.isEmpty() || loader == null) {
            return null;
        }
        try {
            var changed = bytes;
            for (var edit : here) {
                changed = apply(edit, loader, changed);
            }
            return changed;
        } catch (RuntimeException | Error e) {
            throw halt(String.valueOf(e)); // the JVM would pass over it in silence
        }
    }

    private static byte[] apply(Edit edit, ClassLoader loader, byte[] bytes) {
        var files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        var applied = new AtomicInteger();
        var changed = files.transformClass(files.parse(bytes), edit.transform(applied));
        if (applied.get() == 0) {
            throw halt(edit + " is nowhere to be made");
        }
        System.err.println(PLANTED + edit);
        return changed;
    }

    private static IllegalStateException halt(String reason) {
        System.err.println("A bug can't be planted: " + reason);
        Runtime.getRuntime().halt(MISSED);
        return new IllegalStateException(reason);
    }
}
