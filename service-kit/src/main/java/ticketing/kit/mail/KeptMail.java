package ticketing.kit.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mail that was written: waiting to be sent, sent, given up, or (without SMTP) kept to be shown. */
@Entity
@Table(name = "mail")
public class KeptMail {
    /** {@code pending → sent | failed}; {@code kept} is for simulation mode. */
    public enum State {
        pending,
        sent,
        failed,
        kept
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "message_key")
    public String messageKey;

    public String recipient;
    public String subject;

    @Column(name = "body_text")
    public String text;

    @Column(name = "body_html")
    public String html;

    @Enumerated(EnumType.STRING)
    public State state;

    public int attempts;

    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    /** 1 where the text carries a secret, else 0. */
    public int confidential;

    @Column(name = "created_at")
    public Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KeptMail() {}
}
