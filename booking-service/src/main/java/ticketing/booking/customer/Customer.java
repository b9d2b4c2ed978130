package ticketing.booking.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.type.NumericBooleanConverter;

/** A person with an account, of whatever role, as of the latest version seen of them. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id
    private long id;

    private long version;
    private String name;
    private String email;
    private String role;

    @Column(name = "is_active")
    @Convert(converter = NumericBooleanConverter.class)
    private boolean active;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Customer() {}

    public long id() {
        return id;
    }

    /** The version of its owner's facts that this row shows. */
    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String role() {
        return role;
    }

    public boolean isActive() {
        return active;
    }
}
