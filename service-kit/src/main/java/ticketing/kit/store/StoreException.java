package ticketing.kit.store;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; nothing of the unit of work took effect. */
public final class StoreException extends PersistenceException {
    StoreException(@Nullable Throwable cause) {
        super(cause == null ? "The store could not commit" : cause.getMessage(), cause);
    }
}
