package ticketing.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands in for a service: notes what it is asked, and says what a test wants; unless told otherwise, who it is. */
public final class StubService {
    private final Vertx vertx;
    private final String name;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Handler<Call> answer;
    private @Nullable HttpServer server;
    private int port;

    /** A request as the service got it. Header names are in lower case. */
    public record Seen(String method, String uri, Map<String, String> headers, String body) {}

    /** A request to be answered. */
    public record Call(Seen seen, HttpServerRequest request) {
        public void json(int status, JsonObject body) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("content-type", "application/json")
                    .end(body.encode());
        }
    }

    StubService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.answer = this::sayWhoYouAre;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.getLast();
    }

    /** From now on it answers like this. */
    public void answers(Handler<Call> how) {
        answer = how;
    }

    public void forget() {
        seen.clear();
        answer = this::sayWhoYouAre;
        start();
    }

    public void start() {
        if (server == null) {
            server = vertx.createHttpServer()
                    .requestHandler(this::serve)
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            port = server.actualPort();
        }
    }

    public void stop() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
            server = null;
        }
    }

    private void serve(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new TreeMap<String, String>();
            request.headers().forEach((key, value) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), value));
            var call = new Call(new Seen(request.method().name(), request.uri(), headers, body.toString()), request);
            seen.add(call.seen());
            answer.handle(call);
        });
    }

    private void sayWhoYouAre(Call call) {
        call.json(
                200,
                new JsonObject().put("service", name).put("uri", call.seen().uri()));
    }
}
