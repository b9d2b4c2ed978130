package ticketing.simulator.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;
import ticketing.simulator.behaviour.Behaviour;
import ticketing.simulator.behaviour.Temper;
import ticketing.simulator.ledger.Refusal;

/** Tells the provider how to behave; an empty object makes it good again. */
@Path("/behaviour")
@NonBlocking
class BehaviourResource {
    private final Temper temper;

    BehaviourResource(Temper temper) {
        this.temper = temper;
    }

    @GET
    public Behaviour get() {
        return temper.current();
    }

    @PUT
    public Behaviour become(@Nullable Behaviour behaviour) {
        if (behaviour == null) {
            throw Refusal.of(400, "malformed_request", "A behaviour is needed, if only {}");
        }
        temper.become(behaviour);
        return behaviour;
    }
}
