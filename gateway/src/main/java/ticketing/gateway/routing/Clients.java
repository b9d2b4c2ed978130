package ticketing.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;

/** The pooled connections to the services: one pool for calls, one for streams, so that listeners never starve calls. */
final class Clients {
    /** Shorter than the services' own, so that it is never they who close a connection that is about to be used. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpClient calls;
    private final HttpClient streams;
    private final GatewayConfig config;

    Clients(Vertx vertx, GatewayConfig config) {
        this.config = config;
        this.calls = client(vertx, config, config.maxConcurrent());
        this.streams = client(vertx, config, config.maxStreams());
    }

    HttpClient of(Route route) {
        return route.isStream() ? streams : calls;
    }

    /** A request as this route wants it, still without its address. */
    RequestOptions request(Route route) {
        return new RequestOptions()
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.patience().multipliedBy(route.patience()).toMillis());
    }

    private static HttpClient client(Vertx vertx, GatewayConfig config, int connections) {
        var options = new HttpClientOptions()
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setTcpNoDelay(true)
                .setDecompressionSupported(false)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(connections));
    }
}
