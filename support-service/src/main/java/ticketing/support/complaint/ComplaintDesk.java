package ticketing.support.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import ticketing.kit.idempotency.Answer;
import ticketing.kit.idempotency.Call;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.security.Caller;
import ticketing.kit.store.Writer;

/** Opens complaints and moves them on, each with the fact that tells of it. */
@ApplicationScoped
class ComplaintDesk {
    static final String TOPIC = "ticketing.complaints.v1";

    private final Complaints complaints;
    private final ComplaintSubject subject;
    private final Writer writer;
    private final Outbox outbox;
    private final Clock clock;

    ComplaintDesk(Complaints complaints, ComplaintSubject subject, Writer writer, Outbox outbox, Clock clock) {
        this.complaints = complaints;
        this.subject = subject;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Opened(long complaintId, ComplaintStatus status) {}

    record Moved(
            long complaintId,
            ComplaintStatus status,
            @Nullable String resolution,
            @Nullable Long assignedTo) {}

    Answer open(ComplaintResource.NewComplaint wanted, Caller customer, Call call) {
        subject.check(wanted.bookingId(), wanted.eventId(), customer.id());
        return call.commit(() -> {
            var complaint = new Complaint(
                    customer.id(),
                    wanted.bookingId(),
                    wanted.eventId(),
                    wanted.subject(),
                    wanted.description(),
                    clock.instant());
            complaints.add(complaint);
            publish("opened", complaint);
            return Answer.created("/api/complaints/" + complaint.id, new Opened(complaint.id, complaint.status));
        });
    }

    Moved move(long id, ComplaintResource.Change change, Caller executive) {
        return writer.write(() -> {
            var seen = complaints.find(id).orElseThrow(() -> Refusals.noComplaint(id));
            if (!seen.status.next().contains(change.status())) {
                throw Refusals.invalidTransition(seen, change.status());
            }
            if (!complaints.move(seen, change.status(), change.resolution(), executive.id(), clock.instant())) {
                throw Refusals.changedMeanwhile(id);
            }
            var moved = complaints.reread(seen);
            publish("changed", moved);
            return new Moved(moved.id, moved.status, moved.resolution, moved.assignedTo);
        });
    }

    private void publish(String fact, Complaint complaint) {
        outbox.publish(
                TOPIC,
                complaint.id,
                "ticketing.complaint." + fact + ".v1",
                complaint.version,
                ComplaintFact.of(complaint));
    }
}
