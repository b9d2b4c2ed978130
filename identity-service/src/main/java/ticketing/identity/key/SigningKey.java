package ticketing.identity.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signing key as it is stored. */
@Entity
@Table(name = "signing_key")
class SigningKey {
    @Id
    String kid;

    /** PKCS #8, as base64. */
    @Column(name = "private_key")
    String privateKey;

    @Column(name = "created_at")
    Instant createdAt;

    /** Published before it signs, so that those who verify can learn it in time. */
    @Column(name = "signs_from")
    Instant signsFrom;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SigningKey() {}

    SigningKey(String kid, String privateKey, Instant now, Instant signsFrom) {
        this.kid = kid;
        this.privateKey = privateKey;
        this.createdAt = now;
        this.signsFrom = signsFrom;
    }
}
