package ticketing.identity.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ticketing.identity.account.EmailAddress;
import ticketing.identity.account.NewAccount;
import ticketing.identity.account.Role;
import ticketing.identity.account.Standing;

/** Who is to become a user. */
record NewUser(
        @NotNull(message = "must be given") @Pattern(regexp = NAME, message = NAME_RULE)
        String name,

        @NotNull(message = "must be given")
        @Size(max = EmailAddress.MAX_LENGTH, message = "must have at most 254 characters")
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        String email,

        @NotNull(message = "must be given") @Size(min = MIN_PASSWORD, max = MAX_PASSWORD, message = PASSWORD_RULE)
        String password,

        @Nullable Role role) {

    static final String NAME = "(?U)\\S.{0,98}\\S";
    static final String NAME_RULE = "must have 2 to 100 characters on one line, none of them a space at either end";
    static final int MIN_PASSWORD = 8;
    static final int MAX_PASSWORD = 128;
    static final String PASSWORD_RULE = "must have 8 to 128 characters";

    Role roleOr(Role otherwise) {
        return role == null ? otherwise : role;
    }

    NewAccount as(Role role, Standing standing, String passwordHash) {
        return new NewAccount(name, email, passwordHash, role, standing);
    }

    /** Says nothing of the password, so that no log can. */
    @Override
    public String toString() {
        return "NewUser " + role;
    }
}
