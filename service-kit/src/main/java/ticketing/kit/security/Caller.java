package ticketing.kit.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ticketing.kit.http.Refusal;

/** The person a request comes from, as the access token names them. */
public record Caller(long id, String name, String email, String role) {
    public boolean is(String someRole) {
        return role.equals(someRole);
    }

    public boolean isAdmin() {
        return is(Roles.ADMIN);
    }

    /**
     * Older clients name themselves in bodies as well: absent is fine, the caller is fine, anybody else is 403.
     *
     * @param field the member's name as the client wrote it
     */
    public void mustBe(String field, @Nullable Long claimed) {
        if (claimed != null && !Objects.equals(claimed, id)) {
            throw Refusal.forbidden(field + " is not the caller");
        }
    }
}
