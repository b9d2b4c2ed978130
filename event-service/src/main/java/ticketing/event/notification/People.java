package ticketing.event.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Roles;

/** The people of the platform, as identity-service knows them. */
@ApplicationScoped
class People {
    private final Lookup lookup;

    People(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The customer with this id; 404 where there is none, 503 where nobody can say. */
    IdentityApi.Person customer(long id) {
        try {
            var person = lookup.get(id);
            if (person.role().equals(Roles.CUSTOMER)) {
                return person;
            }
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != 404) {
                throw unavailable();
            }
        } catch (ProcessingException | TimeoutException | CircuitBreakerOpenException e) {
            throw unavailable();
        }
        throw Refusal.notFound("user_not_found", "There is no customer " + id);
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("identity_unavailable", "Who that is can't be found out right now", 5);
    }

    /** The call itself, with its deadline. */
    @ApplicationScoped
    static class Lookup {
        private final IdentityApi identity;

        Lookup(@RestClient IdentityApi identity) {
            this.identity = identity;
        }

        @Timeout(value = 3, unit = ChronoUnit.SECONDS)
        @Retry(maxRetries = 2, retryOn = ProcessingException.class)
        @CircuitBreaker(
                failOn = {ProcessingException.class, TimeoutException.class},
                delay = 5_000)
        IdentityApi.Person get(long id) {
            return identity.get(id);
        }
    }
}
