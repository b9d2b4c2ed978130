package ticketing.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refresh token that was handed out. Spent ones are kept as long as their session, to recognise a copy. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {
    @Id
    @Column(name = "token_hash")
    String hash;

    @Column(name = "session_id")
    String sessionId;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RefreshToken() {}

    RefreshToken(String hash, String sessionId, Instant issuedAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.issuedAt = issuedAt;
    }
}
