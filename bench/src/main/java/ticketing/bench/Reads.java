package ticketing.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads through the gateway, each in turn with a hello through a bare gateway, the same from nginx, and without a proxy. */
final class Reads {
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 32;
    private static final int MOST_WARM_UPS = 10;
    private static final Duration TURN = Duration.ofSeconds(2);

    private final Stage stage;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    Reads(Stage stage) {
        this.stage = stage;
    }

    private record Target(URI base, String path) {}

    void run(Path gatewayJar) throws Exception {
        var hall = stage.hall(5_000);
        try (var hello = new HelloServer();
                var bare = BareProxy.gateway(gatewayJar, hello.port())) {
            var nginx = BareProxy.nginx(hello.port());
            try {
                targets.put("event list", new Target(stage.gateway(), "/api/events?size=20"));
                targets.put("event page", new Target(stage.gateway(), "/api/events/" + hall.eventId()));
                targets.put("hello, gateway", hello(bare.port()));
                nginx.ifPresent(proxy -> targets.put("hello, nginx", hello(proxy.port())));
                targets.put("hello, no proxy", hello(hello.port()));
                new WarmUp(stage.report(), stage.processes().with("hellos' gateway", bare.pid()))
                        .run("reads", "answers", MOST_WARM_UPS, this::warmUp);
                throughput();
                alone();
            } finally {
                nginx.ifPresent(BareProxy::close);
            }
        }
    }

    private static Target hello(int port) {
        return new Target(URI.create("http://127.0.0.1:" + port), "/api/events/1");
    }

    /** A turn of each, and how many answers a second they came to. */
    private double warmUp() {
        return targets.values().stream()
                .mapToDouble(target -> turn(target, CONNECTIONS, TURN).perSecond())
                .average()
                .orElseThrow();
    }

    private void throughput() {
        var rates = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            targets.forEach((name, target) -> rates.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(turn(target, CONNECTIONS, TURN).perSecond()));
        }
        rates.forEach((name, samples) -> stage.report().add(new Figure("reads", name, samples, "/s", "")));
        compare(rates, "event list", "hello, gateway");
        compare(rates, "event page", "hello, gateway");
        compare(rates, "hello, gateway", "hello, nginx");
    }

    private void compare(Map<String, List<Double>> rates, String ours, String reference) {
        var a = rates.get(ours);
        var b = rates.get(reference);
        if (a != null && b != null) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < a.size(); i++) {
                ratios.add(a.get(i) / b.get(i));
            }
            stage.report().add(new Figure("reads", ours + " to " + reference, ratios, "", ">= 0.5"));
        }
    }

    /** What one caller alone waits for a hello with each proxy and without. */
    private void alone() {
        targets.forEach((name, target) -> {
            if (name.startsWith("hello")) {
                stage.report().addTimes("hop", name, turn(target, 1, TURN).micros(), "gateway adds <= 0.3 ms");
            }
        });
    }

    private static ReadLoad.Result turn(Target target, int connections, Duration length) {
        try (var api = new Api(target.base(), connections)) {
            return new ReadLoad(api, target.path(), connections).run(length);
        }
    }
}
