package ticketing.bench;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The platform's public API, over connections that are kept open, from as few threads as can do it. */
final class Api implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final URI gateway;

    /** An API that uses up to so many connections at once; a request beyond them waits, and its wait is measured. */
    Api(URI gateway, int connections) {
        this.gateway = gateway;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1));
    }

    Reply get(String path) {
        return await(send(HttpMethod.GET, path, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer()));
    }

    Reply get(String path, String token) {
        return await(send(HttpMethod.GET, path, as(token), Buffer.buffer()));
    }

    Reply post(String path, @Nullable String token, JsonObject body) {
        return await(send(HttpMethod.POST, path, as(token), body.toBuffer()));
    }

    Reply patch(String path, String token, JsonObject body) {
        return await(send(HttpMethod.PATCH, path, as(token), body.toBuffer()));
    }

    /** Posts under an Idempotency-Key, as the web app does. */
    Reply postOnce(String path, String token, String key, JsonObject body) {
        return await(send(HttpMethod.POST, path, as(token).set("Idempotency-Key", key), body.toBuffer()));
    }

    /** Sends a request, and gives its whole answer when it is there. */
    Future<Reply> send(HttpMethod method, String path, MultiMap headers, Buffer body) {
        var request = new RequestOptions()
                .setMethod(method)
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI(path)
                .setHeaders(headers)
                .setTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return client.request(request).compose(sending -> {
            var answered = body.length() == 0 ? sending.send() : sending.send(body);
            // from within, on the event loop: a body that has come before somebody asks for it is lost
            return answered.compose(
                    answer -> answer.body().map(all -> new Reply(answer.statusCode(), answer.headers(), all)));
        });
    }

    /** Hands on each piece of an endless answer as it comes, once the answer has begun. */
    void listen(String path, Handler<Buffer> piece) {
        var request = new RequestOptions()
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI(path)
                .putHeader("Accept", "text/event-stream");
        client.request(request)
                .compose(sending -> sending.send().onSuccess(answer -> answer.handler(piece)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static MultiMap as(@Nullable String token) {
        var headers = MultiMap.caseInsensitiveMultiMap().set("Content-Type", "application/json");
        return token == null ? headers : headers.set("Authorization", "Bearer " + token);
    }

    private static Reply await(Future<Reply> reply) {
        return reply.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
