package ticketing.simulator.ledger;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the ledger can be read and written. */
@Readiness
@ApplicationScoped
class LedgerReadiness implements AsyncHealthCheck {
    private final Store store;

    LedgerReadiness(Store store) {
        this.store = store;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(store.submit(database -> {
                    database.update("update callback set told = told");
                    return HealthCheckResponse.up("ledger");
                }))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down("ledger"));
    }
}
