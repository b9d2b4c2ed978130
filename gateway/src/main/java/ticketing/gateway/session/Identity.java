package ticketing.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import ticketing.gateway.edge.Problem;
import ticketing.gateway.edge.Trace;
import ticketing.gateway.routing.Headers;
import ticketing.gateway.routing.Service;
import ticketing.gateway.routing.Upstream;
import ticketing.gateway.routing.Upstream.Answer;
import ticketing.gateway.routing.Upstreams;

/** What sessions ask of the identity-service, on behalf of the browser whose request it is. */
@Singleton
class Identity {
    private final Upstream service;

    Identity(Upstreams upstreams) {
        this.service = upstreams.get(Service.IDENTITY);
    }

    Future<Answer> login(RoutingContext context, Buffer credentials) {
        return post(context, "/api/auth/login", credentials);
    }

    Future<Answer> refresh(RoutingContext context, Session session) {
        return post(context, "/api/auth/refresh", refreshToken(session));
    }

    Future<Answer> logout(RoutingContext context, Session session) {
        context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + session.accessToken());
        return post(context, "/api/auth/logout", refreshToken(session));
    }

    Problem problem(Throwable failure) {
        return service.problem(failure);
    }

    private Future<Answer> post(RoutingContext context, String path, Buffer body) {
        var headers = HttpHeaders.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        Headers.sign(context, headers);
        Trace.of(context).tell(context, "POST " + path);
        return service.call(HttpMethod.POST, path, headers, body);
    }

    private static Buffer refreshToken(Session session) {
        return new JsonObject().put("refresh_token", session.refreshToken()).toBuffer();
    }
}
