package ticketing.identity.account;

/** What an account begins with. {@code passwordHash} is what {@code Passwords} made of the password. */
public record NewAccount(String name, String email, String passwordHash, Role role, Standing standing) {}
