package ticketing.identity.account;

import ticketing.kit.http.Refusal;

/** How a change to an account is refused. */
final class Refusals {
    private Refusals() {}

    static Refusal emailTaken() {
        return Refusal.conflict("email_taken", "This e-mail address is registered already");
    }

    static Refusal noSuchUser(long id) {
        return Refusal.notFound("user_not_found", "There is no user " + id);
    }

    static Refusal lastAdmin() {
        return Refusal.conflict("last_admin", "The last active administrator can't be deactivated or change role");
    }
}
