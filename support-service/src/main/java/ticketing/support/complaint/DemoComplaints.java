package ticketing.support.complaint;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.kit.idempotency.Call;
import ticketing.kit.security.Caller;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Writer;
import ticketing.kit.sweep.Sweep;
import ticketing.support.known.Known;
import ticketing.support.known.KnownBooking;

/**
 * What the demo's customers have on their hearts when support first looks, each about the first thing they have paid
 * for. In a store without complaints only.
 */
@ApplicationScoped
class DemoComplaints {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AFTER_THE_WRITER = 25;

    private static final List<Grievance> GRIEVANCES = List.of(
            new Grievance(
                    "sofia@ticket.local",
                    "Is there parking near the arena?",
                    "We come by car, six of us. Where can we leave it, and until when is that open?"),
            new Grievance(
                    "maya@ticket.local",
                    "A wheelchair place for my mother",
                    "We have two seats. Can one of them be swapped for a wheelchair place?"),
            new Grievance(
                    "jonas@ticket.local",
                    "Tickets not in my mailbox",
                    "I have paid, but no mail with the tickets has come. Where do I find them?"));

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Known known;
    private final Writer writer;
    private final boolean areWanted;
    private final Queue<Grievance> waiting = new ArrayDeque<>();
    private final Sweep sweep = new Sweep("demo-complaints", PAUSE, this::openNext);

    DemoComplaints(
            Complaints complaints,
            ComplaintDesk desk,
            Known known,
            Writer writer,
            @ConfigProperty(name = "support.demo-cases") boolean areWanted) {
        this.complaints = complaints;
        this.desk = desk;
        this.known = known;
        this.writer = writer;
        this.areWanted = areWanted;
    }

    private record Grievance(String email, String subject, String description) {
        ComplaintResource.NewComplaint about(KnownBooking booking) {
            return new ComplaintResource.NewComplaint(subject, description, booking.id, booking.eventId, null, null);
        }

        Caller customer(KnownBooking booking) {
            return new Caller(booking.customerId, email, email, Roles.CUSTOMER);
        }
    }

    void start(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        if (areWanted && writer.write(() -> complaints.count(null, null)) == 0) {
            waiting.addAll(GRIEVANCES);
            sweep.start();
        }
    }

    /** Opens the next one once its customer has paid for something; true when there may be more to do now. */
    private boolean openNext() {
        var next = waiting.peek();
        var booking = next == null ? null : known.firstPaidBy(next.email).orElse(null);
        if (next == null || booking == null) {
            return false;
        }
        desk.open(next.about(booking), next.customer(booking), Call.unrepeated(writer));
        waiting.remove();
        return true;
    }
}
