package ticketing.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A person. They register (an administrator then waits for another one's approval) or are appointed by an administrator;
 * they may be renamed, given another role, deactivated and activated again. Accounts are never deleted: bookings,
 * refunds and decisions go on naming them.
 */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Account() {}

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The address as its owner writes it. */
    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public Standing standing() {
        return standing;
    }

    public boolean isActive() {
        return standing == Standing.active;
    }

    /** Rises with each change that is written. */
    long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether the platform would be without its administrator if this one went. */
    boolean isActiveAdmin() {
        return isActive() && role == Role.platform_admin;
    }

    void rename(String newName) {
        name = newName;
    }

    void take(Role newRole) {
        role = newRole;
    }

    void stand(Standing newStanding) {
        standing = newStanding;
    }

    /** Replaces the password; {@code hash} is what {@code Passwords} made of it. */
    public void changePassword(String hash) {
        passwordHash = hash;
    }
}
