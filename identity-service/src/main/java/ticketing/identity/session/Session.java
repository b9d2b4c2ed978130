package ticketing.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login that lasts: begun with the password, carried on by refresh tokens of which each is good once, and over when its
 * owner logs out, does not come back in time, loses what they may do, or when a spent token shows up, which means that
 * somebody has copied one.
 */
@Entity
@Table(name = "session")
class Session {
    @Id
    String id;

    @Column(name = "account_id")
    long accountId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Session() {}

    Session(String id, long accountId, Instant startedAt, Instant expiresAt) {
        this.id = id;
        this.accountId = accountId;
        this.startedAt = startedAt;
        this.expiresAt = expiresAt;
    }
}
