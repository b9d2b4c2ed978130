package ticketing.booking.settlement;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** What is due is not settled by itself, and the provider's books are not read. */
@ApplicationScoped
public class SettlementsByHand {
    private final SettlePayments settlePayments;
    private final ReadLedger readLedger;

    SettlementsByHand(SettlePayments settlePayments, ReadLedger readLedger) {
        this.settlePayments = settlePayments;
        this.readLedger = readLedger;
    }

    public void stop() {
        settlePayments.stop(new ShutdownEvent());
        readLedger.stop(new ShutdownEvent());
    }
}
