package ticketing.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services are, and how much the gateway asks of them. */
@ConfigMapping(prefix = "gateway")
interface GatewayConfig {
    /** The base address of each service. */
    Map<Service, URI> services();

    /**
     * Whether each service's name stands in the DNS for all of its replicas, ready or not, as with Docker Compose. Then each
     * call goes to one that answers, and soon.
     */
    @WithDefault("false")
    boolean replicas();

    /** Calls to one service that may be in progress at once at most; there are fewer places while calls take longer than usual. */
    @WithDefault("384")
    int maxConcurrent();

    /** Callers that may listen to one service's live changes at once. */
    @WithDefault("2000")
    int maxStreams();

    /** How long a service may be silent, unless its row in the table allows more. */
    @WithDefault("10s")
    Duration patience();

    /** How long opening a connection may take. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** The calls that fail in a row of seconds before a service gets no more for a while. */
    Circuit circuit();

    /** When a service counts as down, and for how long. */
    interface Circuit {
        /** So many failures ... */
        @WithDefault("8")
        int failures();

        /** ... within this time open the circuit; */
        @WithDefault("10s")
        Duration window();

        /** after this one a single call may try again. */
        @WithDefault("1s")
        Duration pause();
    }
}
