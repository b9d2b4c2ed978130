package ticketing.booking.payment;

import jakarta.enterprise.context.ApplicationScoped;

/** Moves no money: it approves or declines as the order itself says. */
@ApplicationScoped
class SimulatedPaymentProvider implements PaymentProvider {
    @Override
    public Authorization authorize(PaymentOrder order) {
        return order.simulateSuccess()
                ? new Authorization.Approved("sim-" + order.key())
                : new Authorization.Declined();
    }
}
