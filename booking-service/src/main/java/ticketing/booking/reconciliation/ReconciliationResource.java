package ticketing.booking.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether all owners agree, for operators. */
@Path("/internal/reconciliations")
@PermitAll
@Tag(name = "Internal")
class ReconciliationResource {
    private final Reconciliation reconciliation;

    ReconciliationResource(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** One difference; {@code mended} where it was there, and is no more. */
    record DifferenceView(String kind, String subject, String words, boolean canBeMended, boolean mended) {}

    @POST
    public List<DifferenceView> reconcile(@RestQuery @DefaultValue("false") boolean repair) {
        var report = reconciliation.reconcile(repair);
        return report.found().stream()
                .map(difference -> new DifferenceView(
                        difference.kind(),
                        difference.subject(),
                        difference.words(),
                        difference.mend() != null,
                        report.left().stream().noneMatch(difference::isSame)))
                .toList();
    }
}
