package ticketing.kit.security;

import java.security.Key;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** The public keys that access tokens may be signed with, by their id ({@code kid}). */
public interface VerificationKeys {
    /** The key of this id if it is at hand, else null. Never waits. */
    @Nullable
    Key known(String id);

    /**
     * The key of this id, looked for where the keys come from; null where it does not exist there either. May wait.
     *
     * @throws Refusal 503 while nobody can tell, because the keys can't be had now
     */
    @Nullable
    Key lookUp(String id);
}
