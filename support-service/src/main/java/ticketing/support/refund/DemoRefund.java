package ticketing.support.refund;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.kit.idempotency.Call;
import ticketing.kit.security.Caller;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;
import ticketing.support.known.Known;
import ticketing.support.known.KnownBooking;

/**
 * Has one of the demo's customers ask for their money back, so that support finds something to decide. Waits until
 * booking-service has told of what they paid for. In a store without refunds only.
 */
@ApplicationScoped
class DemoRefund {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AFTER_THE_WRITER = 25;
    private static final String CUSTOMER = "tom@ticket.local";
    private static final String REASON = "Our train was cancelled, and there is no other one that evening.";

    private final Refunds refunds;
    private final RequestRefund request;
    private final Known known;
    private final Writer writer;
    private final boolean isWanted;
    private final Sweep sweep = new Sweep("demo-refund", PAUSE, this::ask);
    private boolean isAsked;

    DemoRefund(
            Refunds refunds,
            RequestRefund request,
            Known known,
            Writer writer,
            @ConfigProperty(name = "support.demo-cases") boolean isWanted) {
        this.refunds = refunds;
        this.request = request;
        this.known = known;
        this.writer = writer;
        this.isWanted = isWanted;
    }

    void start(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        if (isWanted && writer.write(() -> refunds.count(null)) == 0) {
            sweep.start();
        }
    }

    private boolean ask() {
        if (!isAsked) {
            known.firstPaidBy(CUSTOMER).ifPresent(this::ask);
        }
        return false;
    }

    private void ask(KnownBooking booking) {
        var customer = new Caller(booking.customerId, CUSTOMER, CUSTOMER, Roles.CUSTOMER);
        request.request(booking.id, REASON, customer, Call.unrepeated(writer));
        isAsked = true;
    }
}
