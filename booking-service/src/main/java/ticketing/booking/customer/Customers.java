package ticketing.booking.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Every query of the projection of people. */
@ApplicationScoped
public class Customers implements PanacheRepository<Customer> {
    /** The person with that address, where identity-service has told of them. */
    public Optional<Customer> withEmail(String email) {
        return find("email = ?1", email).firstResultOptional();
    }

    /** Within a unit: keeps these facts unless newer ones are known. */
    void keep(CustomerFacts facts, long version) {
        getEntityManager()
                .createNativeQuery("""
                        insert into customer (id, version, name, email, role, is_active)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (id) do update set version = excluded.version, name = excluded.name,
                            email = excluded.email, role = excluded.role, is_active = excluded.is_active
                        where excluded.version > customer.version""")
                .setParameter(1, facts.id())
                .setParameter(2, version)
                .setParameter(3, facts.name())
                .setParameter(4, facts.email())
                .setParameter(5, facts.role())
                .setParameter(6, facts.isActive() ? 1 : 0)
                .executeUpdate();
    }
}
