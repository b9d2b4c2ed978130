package ticketing.system.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs this package as a Java agent. */
public final class AgentJar {
    private AgentJar() {}

    /** The agent's file, made if it is missing in this folder. */
    public static Path in(Path folder) {
        var jar = folder.resolve("planted.jar");
        try {
            if (!Files.exists(jar)) {
                write(jar);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : classes()) {
                out.putNextEntry(
                        new JarEntry(Agent.class.getPackageName().replace('.', '/') + "/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> classes() throws IOException {
        var folder = Path.of(Agent.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .resolve(Agent.class.getPackageName().replace('.', '/'));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
