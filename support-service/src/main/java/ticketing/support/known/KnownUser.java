package ticketing.support.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A user, as identity-service last told. */
@Entity
public class KnownUser {
    @Id
    public long id;

    public long version;
    public String name;
    public String email;
    public String role;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KnownUser() {}
}
