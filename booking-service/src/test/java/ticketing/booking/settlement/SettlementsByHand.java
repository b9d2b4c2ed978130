package ticketing.booking.settlement;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** What is due is not settled by itself. */
@ApplicationScoped
public class SettlementsByHand {
    private final SettlePayments settlePayments;

    SettlementsByHand(SettlePayments settlePayments) {
        this.settlePayments = settlePayments;
    }

    public void stop() {
        settlePayments.stop(new ShutdownEvent());
    }
}
