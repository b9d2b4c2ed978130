package ticketing.gateway.routing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ticketing.gateway.edge.Problem;

/**
 * One call on its way to a service and its answer on the way back, which streams. Where no answer comes, it becomes a
 * problem. What reached no replica is sent again, and so is what was cut off where that does no harm: to another replica, or
 * to the same name when that leads elsewhere.
 */
final class Passage implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final int TRIES = 7;

    /** Doubles with each try, so that the last comes when the address of a replica that has gone is known no more. */
    private static final long FIRST_PAUSE_MILLIS = 20;

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final RoutingContext context;
    private final Route route;
    private final Upstream upstream;
    private final @Nullable Buffer body;

    Passage(RoutingContext context, Route route, Upstream upstream, @Nullable Buffer body) {
        this.context = context;
        this.route = route;
        this.upstream = upstream;
        this.body = body;
    }

    void begin() {
        HttpProxy.reverseProxy(OPTIONS, upstream.client(route))
                .origin(_ -> upstream.connect(route))
                .addInterceptor(this)
                .handle(context.request());
        context.request().resume();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext passing) {
        var request = passing.request();
        request.setURI(uri()).setBody(body == null ? null : Body.body(body));
        Headers.forward(context, request.headers());
        return upstream.guarded(() -> send(passing)).recover(failure -> refuse(request, failure));
    }

    private String uri() {
        var query = context.request().query();
        var path = route.target() == null ? context.request().path() : route.target();
        return query == null ? path : path + "?" + query;
    }

    private Future<ProxyResponse> send(ProxyContext passing) {
        var answer = passing.sendRequest();
        for (int tried = 1; tried < TRIES; tried++) {
            var pause = FIRST_PAUSE_MILLIS << (tried - 1);
            answer = answer.recover(failure -> again(passing, failure, pause));
        }
        return answer.recover(
                failure -> Future.failedFuture(isCallerGone() ? new Outage.CallerGone(failure) : failure));
    }

    /** Another connection may well lead to another replica: which of a name's addresses it goes to is chance. */
    private Future<ProxyResponse> again(ProxyContext passing, Throwable failure, long pauseMillis) {
        var mayBeSent =
                failure instanceof ConnectException || (Outage.isBrokenConnection(failure) && doesNoHarmTwice());
        return mayBeSent && !isCallerGone()
                ? context.vertx().timer(pauseMillis, MILLISECONDS).compose(_ -> passing.sendRequest())
                : Future.failedFuture(failure);
    }

    private boolean doesNoHarmTwice() {
        var method = context.request().method();
        return method.equals(HttpMethod.GET)
                || method.equals(HttpMethod.HEAD)
                || (method.equals(HttpMethod.POST)
                        && context.request().headers().contains("Idempotency-Key"));
    }

    private boolean isCallerGone() {
        return context.response().closed();
    }

    private Future<ProxyResponse> refuse(ProxyRequest request, Throwable failure) {
        var problem = Outage.problem(upstream.service(), failure);
        if (Outage.isNews(failure)) {
            LOG.warnf("No answer of %s: %s", upstream.service().fullName(), failure);
        }
        return Future.succeededFuture(request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Retry-After", Integer.toString(problem.retryAfterSeconds()))
                .setBody(Body.body(problem.body(context))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext passing) {
        Headers.giveBack(context, passing.response(), upstream);
        return passing.sendResponse();
    }
}
