package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures what a purchase costs with more and more replicas of each service, all of them on this machine: what they cost
 * more, that is, not what more machines give. The books are checked, and times are only told.
 */
@Tag("scaling")
class ScalingBench {
    private static final Path BENCH = Platform.root().resolve("bench/target/bench.jar");
    private static final Path GATEWAY = Platform.root().resolve("gateway/target/quarkus-app/quarkus-run.jar");

    @ParameterizedTest(name = "{0} of each service")
    @ValueSource(ints = {1, 2, 3})
    void purchases_with_replicas_on_postgresql(int ofEach) throws IOException, InterruptedException {
        var platform = new LocalReplicas(ofEach);
        platform.up();
        System.out.println(ofEach + " of each service");
        assertThat(measure(platform, "scaling-" + ofEach + ".json")).isZero();
        platform.stop();
    }

    private static int measure(Platform platform, String results) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dbench.warm-ups=10",
                        "-jar",
                        BENCH.toString(),
                        platform.url(),
                        platform.data().toString(),
                        platform.brokers(),
                        GATEWAY.toString(),
                        Path.of("target", results).toString(),
                        "purchases")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", results + ".log").toFile())
                .start()
                .waitFor();
    }
}
