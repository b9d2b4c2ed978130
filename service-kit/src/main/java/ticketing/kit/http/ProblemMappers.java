package ticketing.kit.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where an exception becomes an HTTP answer: always problem+json, never what happened inside. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        return answer(refusal, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, UriInfo uri) {
        var errors = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return answer(Refusal.invalid(errors), uri);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
    Response unreadable(JsonMappingException malformed, UriInfo uri) {
        return answer(unreadable(malformed), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(UriInfo uri) {
        var refusal = Refusal.of(401, "unauthorized", "A valid access token is needed");
        return Response.fromResponse(answer(refusal, uri))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return answer(Refusal.forbidden("Your role does not allow this"), uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, UriInfo uri) {
        if (exception.getCause() instanceof JsonMappingException malformed) {
            return answer(unreadable(malformed), uri);
        }
        var status = exception.getResponse().getStatus();
        var code = switch (status) {
            case 400 -> "malformed_request";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "body_too_large";
            case 415 -> "unsupported_media_type";
            default -> status < 500 ? "refused" : "internal_error";
        };
        if (status >= 500) {
            LOG.error("A request failed", exception);
        }
        var detail = switch (status) {
            case 400 -> "The request can't be read: its body is not the JSON this call takes";
            case 404 -> "There is nothing at this address";
            default -> exception.getResponse().getStatusInfo().getReasonPhrase();
        };
        return answer(Refusal.of(status, code, detail), uri);
    }

    @ServerExceptionMapper
    Response storeTrouble(PersistenceException exception, UriInfo uri) {
        LOG.error("The store failed", exception);
        return answer(Refusal.unavailable("store_unavailable", "The store can't do this right now", 1), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception, UriInfo uri) {
        LOG.error("A request failed unexpectedly", exception);
        return answer(Refusal.of(500, "internal_error", "Something went wrong on our side"), uri);
    }

    static Response answer(Refusal refusal, UriInfo uri) {
        var response = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .entity(refusal.toProblem(uri.getRequestUri().getRawPath()));
        if (refusal.retryAfterSeconds() > 0) {
            response.header("Retry-After", refusal.retryAfterSeconds());
        }
        return response.build();
    }

    private static Refusal unreadable(JsonMappingException malformed) {
        var field = new StringBuilder();
        for (var step : malformed.getPath()) {
            if (step.getFieldName() != null) {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            } else {
                field.append('[').append(step.getIndex()).append(']');
            }
        }
        return field.isEmpty()
                ? Refusal.badRequest("malformed_request", "The body is not the JSON this call takes")
                : Refusal.invalid(field.toString(), "has the wrong type or form");
    }

    /** Turns the path of a violation, such as {@code create.request.seatIds[2]}, into what the client wrote. */
    private static String field(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            var name = node.getName();
            if (node.isInIterable() && node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (name != null && !name.startsWith("<")) {
                field.append(field.isEmpty() ? "" : ".").append(SNAKE_CASE.translate(name));
            }
        }
        return field.isEmpty() ? lastName(violation).toLowerCase(Locale.ROOT) : field.toString();
    }

    private static String lastName(ConstraintViolation<?> violation) {
        var last = "body";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null || node.getKind() == ElementKind.METHOD ? last : node.getName();
        }
        return last.equals("request") ? "body" : SNAKE_CASE.translate(last);
    }
}
