package ticketing.gateway.routing;

import io.smallrye.stork.Stork;
import io.smallrye.stork.api.ServiceInstance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** The replicas that a service's name stands for. Each call goes to one of them in turn; who fails one is left alone for a while. */
final class Replicas {
    private final Vertx vertx;
    private final String name;

    /** @param name the service's, by which Stork is set up to find and balance its replicas */
    Replicas(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
    }

    /** This request on a connection to one of them, not sent yet. */
    Future<HttpClientRequest> request(HttpClient client, RequestOptions options) {
        var picked = Stork.getInstance()
                .getService(name)
                .selectInstanceAndRecordStart(true)
                .subscribeAsCompletionStage();
        return Future.fromCompletionStage(picked, vertx.getOrCreateContext())
                .compose(replica -> request(client, options, replica));
    }

    private static Future<HttpClientRequest> request(
            HttpClient client, RequestOptions options, ServiceInstance replica) {
        options.setServer(SocketAddress.inetSocketAddress(replica.getPort(), replica.getHost()));
        return client.request(options).onComplete(connected -> {
            if (connected.failed()) {
                replica.recordEnd(connected.cause());
            } else {
                connected.result().response().onComplete(answered -> {
                    replica.recordReply();
                    replica.recordEnd(answered.cause());
                });
            }
        });
    }
}
