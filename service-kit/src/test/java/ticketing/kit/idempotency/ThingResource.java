package ticketing.kit.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestPath;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Things;

/** Grows things by HTTP, as a service would: what it may refuse, and how it may fail, is asked for by name. */
@Path("/api/things")
@ApplicationScoped
class ThingResource {
    static volatile CountDownLatch gate = new CountDownLatch(0);
    static final CountDownLatch ARRIVED = new CountDownLatch(1);

    private final Idempotency idempotency;
    private final Things things;
    private final AtomicInteger tries = new AtomicInteger();

    ThingResource(Idempotency idempotency, Things things) {
        this.idempotency = idempotency;
        this.things = things;
    }

    record Growth(
            @Size(min = 1, max = 20, message = "must have 1 to 20 characters")
            String thingName,

            int bySize) {}

    record Grown(String name, int attempt, String callId) {}

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.SUPPORT})
    public Response grow(@NotNull @Valid Growth request) throws InterruptedException {
        return idempotency.once(request, call -> {
            if (request.thingName().startsWith("slow")) {
                ARRIVED.countDown();
                await();
            }
            return call.commit(() -> {
                things.grow(request.thingName());
                var attempt = tries.incrementAndGet();
                if (request.thingName().startsWith("refused")) {
                    throw Refusal.conflict("too_large", "It is attempt " + attempt);
                }
                if (request.thingName().startsWith("broken")) {
                    throw new IllegalStateException("secret inner words");
                }
                var grown = new Grown(request.thingName(), attempt, call.id("x").toString());
                return Answer.created("/api/things/" + request.thingName(), grown);
            });
        });
    }

    /** Reads, then writes, as most calls do. */
    @POST
    @PermitAll
    @Path("/{name}/larger")
    public Response larger(@RestPath String name) {
        things.size(name);
        return idempotency.once(
                name,
                call -> call.commit(() -> {
                    things.grow(name);
                    return Answer.ok(name);
                }));
    }

    @GET
    @PermitAll
    @Path("/{id}")
    public String get(@RestPath long id) {
        throw Refusal.notFound("thing_not_found", "There is no thing " + id).with("near", id + 1);
    }

    private static void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
