package ticketing.system.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a program of the machine to its end. */
record Command(int exit, String output) {
    /** Runs it; a program that isn't there ends with 127, as in a shell. */
    static Command run(String... words) {
        try {
            var process =
                    new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean worked() {
        return exit == 0;
    }
}
