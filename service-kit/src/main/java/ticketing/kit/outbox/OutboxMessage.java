package ticketing.kit.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record for Kafka, waiting to be sent or, for some days, kept so that a topic can be filled again. */
@Entity
@Table(name = "outbox")
public class OutboxMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String topic;

    @Column(name = "message_key")
    public @Nullable String key;

    /** The headers, as a JSON object of strings. */
    public String headers;

    public byte[] payload;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "sent_at")
    public @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OutboxMessage() {}

    @SuppressWarnings("NullAway.Init") // the store gives the id
    OutboxMessage(String topic, @Nullable String key, String headers, byte[] payload, Instant createdAt) {
        this.topic = topic;
        this.key = key;
        this.headers = headers;
        this.payload = payload;
        this.createdAt = createdAt;
    }
}
