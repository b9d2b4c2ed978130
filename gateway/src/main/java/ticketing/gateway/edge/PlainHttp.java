package ticketing.gateway.edge;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Speaks HTTP/1.1 without TLS: a client that offers to go on with HTTP/2, as Java's does, is not taken at its word. A body
 * that comes with such an offer would be lost before it is passed on.
 */
@Singleton
class PlainHttp implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
