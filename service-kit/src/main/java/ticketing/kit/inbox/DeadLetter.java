package ticketing.kit.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record that could not be applied here, as it came, and what became of it. It is never deleted. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {
    /** It waits until somebody has it applied after all, or gives it up. */
    enum State {
        waiting,
        replayed,
        discarded
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String topic;

    @Column(name = "record_partition")
    int partition;

    @Column(name = "record_offset")
    long offset;

    @Column(name = "message_key")
    @Nullable
    String key;

    /** The headers it came with, as a JSON object of strings. */
    String headers;

    byte[] payload;

    /** Why it could not be applied, the last time that was tried. */
    String reason;

    @Enumerated(EnumType.STRING)
    State state;

    /** How often somebody tried to have it applied after all. */
    int replays;

    @Column(name = "died_at")
    Instant diedAt;

    /** Who had it applied or gave it up. */
    @Column(name = "settled_by")
    @Nullable
    String settledBy;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DeadLetter() {}
}
