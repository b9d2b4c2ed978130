package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What operators see: dashboards and alerts ask for what the platform measures, and logs tell of nobody. */
class SeeingTest {
    private static final Path FILES = Platform.docs().resolveSibling("observability");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z0-9]+)+\\b(?=[{\\[)\\s]|$)");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\bby \\([^)]*\\)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile", "min_over_time", "max_over_time");
    private static final List<String> SERVICES =
            List.of("identity-service", "event-service", "booking-service", "support-service", "gateway");

    private final Platform platform = Platform.get();

    @Test
    void every_metric_of_a_dashboard_or_an_alert_is_measured() {
        everythingHappensOnce();
        var measured = names();

        assertThat(dashboards()).hasSizeGreaterThanOrEqualTo(5);
        for (var dashboard : dashboards()) {
            assertThat(measured)
                    .as("dashboard %s", dashboard.get("title").asText())
                    .containsAll(metrics(dashboard.findValuesAsText("expr")));
        }
        assertThat(measured).as("alerts").containsAll(metrics(alerts().findValuesAsText("expr")));
    }

    @Test
    void no_label_of_a_metric_holds_an_id() {
        everythingHappensOnce();

        for (var service : SERVICES) {
            var labels = LABEL.matcher(exposition(service));
            while (labels.find()) {
                if (Set.of("uri", "route", "code", "type", "topic", "reason", "channel")
                        .contains(labels.group(1))) {
                    assertThat(labels.group(2))
                            .as("%s of %s", labels.group(1), service)
                            .doesNotContainPattern("(?<!v)\\d");
                }
            }
        }
    }

    @Test
    void every_dashboard_and_every_alert_can_be_told_apart_and_explains_itself() {
        assertThat(dashboards().stream().map(dashboard -> dashboard.get("uid").asText()))
                .doesNotHaveDuplicates();
        for (var dashboard : dashboards()) {
            for (var panel : dashboard.get("panels")) {
                assertThat(panel.get("description").asText())
                        .as(panel.get("title").asText())
                        .isNotEmpty();
            }
        }
        for (var rule : rules()) {
            assertThat(rule.at("/annotations/runbook").asText())
                    .as(rule.get("alert").asText())
                    .isIn(situations());
        }
    }

    @Test
    void the_alert_rules_pass_their_tests() throws Exception {
        var promtool = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(promtool)
                .as("promtool, of the package prometheus, is not installed")
                .isPresent();
        var output = Files.createTempFile("promtool", ".out");

        var test = new ProcessBuilder(promtool.orElseThrow().toString(), "test", "rules", "alerts_test.yml")
                .directory(FILES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        assertThat(test).as(Files.readString(output)).isZero();
        Files.delete(output);
    }

    @Test
    void logs_are_json_and_tell_of_nobody() {
        var customer = Person.newCustomer();
        Person.anybody()
                .post("/api/auth/login", Map.of("email", customer.email(), "password", "wrong horse"))
                .expect(401);
        Person.anybody().post("/api/auth/forgot-password", Map.of("email", customer.email()));
        var booking = Show.onSale(1, 2).sell(customer, 0);
        var code = booking.get("ticket_codes").get(0).asText();

        for (var service : SERVICES) {
            for (var line : platform.log(service)) {
                assertThat(json(line).hasNonNull("timestamp")).as(line).isTrue();
                assertThat(line)
                        .doesNotContain(customer.email(), "Some One", "correct horse", "wrong horse", code)
                        .doesNotContainPattern("[\\w.]+@(ticket\\.local|example\\.test)")
                        .doesNotContainPattern("eyJ[\\w-]+\\.");
            }
        }
    }

    /** What is counted from its first time on: a purchase, a decline, a refusal. */
    private static void everythingHappensOnce() {
        var show = Show.onSale(1, 3);
        var customer = Person.newCustomer();
        var sold = show.sell(customer, 0);
        show.book(customer, 0).refused(409, "seats_unavailable");
        var declined = show.book(customer, 1).expect(201).id();
        customer.post("/api/bookings/" + declined + "/pay", Map.of("method", "card", "mark_success", false));
        customer.get("/api/bookings/" + sold.get("id").asLong()).expect(200);
    }

    private Set<String> names() {
        var names = new HashSet<>(
                Set.of("up", "probe_success", "probe_step_seconds", "invariant_violations")); // measured elsewhere
        for (var service : SERVICES) {
            exposition(service)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> WORD.matcher(line)
                            .results()
                            .limit(1)
                            .map(MatchResult::group)
                            .forEach(names::add));
        }
        return names;
    }

    private String exposition(String service) {
        var request = HttpRequest.newBuilder(URI.create(platform.url(service) + "/q/metrics"))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> metrics(List<String> expressions) {
        var names = new TreeSet<String>();
        for (var expression : expressions) {
            METRIC.matcher(LABELS.matcher(expression).replaceAll(" "))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !FUNCTIONS.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    private static List<JsonNode> dashboards() {
        try (var files = Files.list(FILES.resolve("grafana/dashboards"))) {
            return files.map(file -> read(JSON, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode alerts() {
        return read(YAML, FILES.resolve("alerts.yml"));
    }

    private static List<JsonNode> rules() {
        return Json.list(alerts().get("groups")).stream()
                .flatMap(group -> Json.list(group.get("rules")).stream())
                .toList();
    }

    /** The addresses of the situations that are written about. */
    private static List<String> situations() {
        try (var lines = Files.lines(Platform.docs().resolve("situations.md"))) {
            return lines.filter(line -> line.startsWith("## "))
                    .map(line -> line.substring("## ".length())
                            .toLowerCase(Locale.ROOT)
                            .replace(' ', '-'))
                    .map(anchor -> "docs/situations.md#" + anchor)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper format, Path file) {
        try {
            return format.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }
}
