package ticketing.identity.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reset that was asked for: {@code open → used}, once, within its time. Without an account it opens nothing. */
@Entity
@Table(name = "password_reset")
class PasswordReset {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "email_key")
    String emailKey;

    @Column(name = "account_id")
    @Nullable
    Long accountId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PasswordReset() {}

    PasswordReset(String tokenHash, String emailKey, @Nullable Long accountId, Instant createdAt) {
        this.tokenHash = tokenHash;
        this.emailKey = emailKey;
        this.accountId = accountId;
        this.createdAt = createdAt;
    }
}
