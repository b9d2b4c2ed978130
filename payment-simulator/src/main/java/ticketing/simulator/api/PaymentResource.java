package ticketing.simulator.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.simulator.behaviour.Temper;
import ticketing.simulator.ledger.Entry;
import ticketing.simulator.ledger.Ledger;
import ticketing.simulator.ledger.NewPayment;
import ticketing.simulator.ledger.NewRefund;
import ticketing.simulator.ledger.Refusal;

/** Taking money and giving it back, asking what became of a payment, and the books. */
@Path("/")
class PaymentResource {
    private static final int MOST_ENTRIES = 1_000;

    private final Ledger ledger;
    private final Temper temper;

    PaymentResource(Ledger ledger, Temper temper) {
        this.ledger = ledger;
        this.temper = temper;
    }

    @POST
    @Path("payments")
    public CompletionStage<Entry> pay(@Nullable NewPayment order) {
        return temper.around(() -> ledger.pay(NewPayment.of(order), temper.declines()));
    }

    @GET
    @Path("payments/{key}")
    public CompletionStage<Entry> payment(@RestPath String key) {
        return temper.around(() -> ledger.payment(key));
    }

    @POST
    @Path("refunds")
    public CompletionStage<Entry> refund(@Nullable NewRefund order) {
        return temper.around(() -> ledger.refund(NewRefund.of(order)));
    }

    /** The movements of money since a moment and after this entry, oldest first; whoever closes the books is not disturbed. */
    @GET
    @Path("ledger")
    public CompletionStage<List<Entry>> ledger(
            @RestQuery("since_ms") @DefaultValue("0") long sinceMs,
            @RestQuery @DefaultValue("0") long after,
            @RestQuery @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw Refusal.invalid("limit", "must be a whole number from 1 to " + MOST_ENTRIES);
        }
        return ledger.movements(Instant.ofEpochMilli(sinceMs), after, limit);
    }
}
