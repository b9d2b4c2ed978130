package ticketing.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;

/** The smallest domain there is: things with a unique name and a size. */
@ApplicationScoped
public class Things {
    private final EntityManager store;

    Things(EntityManager store) {
        this.store = store;
    }

    /** Adds a thing; a second one of that name breaks the store's constraint. */
    public void add(String name) {
        store.createNativeQuery("insert into thing (name) values (?1)")
                .setParameter(1, name)
                .executeUpdate();
    }

    /** Makes the thing of that name one larger, and makes it where there is none. */
    public void grow(String name) {
        store.createNativeQuery(
                        "insert into thing (name, size) values (?1, 1) on conflict (name) do update set size = thing.size + 1")
                .setParameter(1, name)
                .executeUpdate();
    }

    /** Makes the thing of that name one larger unless it has this size; false where it has. */
    boolean growTo(int most, String name) {
        return store.createNativeQuery("update thing set size = size + 1 where name = ?1 and size < ?2")
                        .setParameter(1, name)
                        .setParameter(2, most)
                        .executeUpdate()
                == 1;
    }

    @ActivateRequestContext
    public boolean exists(String name) {
        return !store.createNativeQuery("select name from thing where name = ?1")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
    }

    @ActivateRequestContext
    public int size(String name) {
        var sizes = store.createNativeQuery("select size from thing where name = ?1")
                .setParameter(1, name)
                .getResultList();
        return sizes.isEmpty() ? 0 : ((Number) sizes.getFirst()).intValue();
    }
}
