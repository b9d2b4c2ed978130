package ticketing.identity.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ticketing.identity.account.Accounts;
import ticketing.identity.account.NewAccount;
import ticketing.identity.account.Role;
import ticketing.identity.account.Standing;
import ticketing.identity.password.Passwords;
import ticketing.kit.replica.Turns;
import ticketing.kit.store.Writer;

/**
 * One user of each role for a first look, and customers who have bought before them; in an empty store only, with
 * passwords that everybody may know.
 */
@ApplicationScoped
class DemoUsers {
    private static final int AFTER_THE_WRITER = 20;

    // in this order, as the ids of the first five are 1 to 5; other services' demos know the rest by their addresses
    private static final List<Person> PEOPLE = List.of(
            new Person("Admin One", "admin@ticket.local", "admin123", Role.platform_admin),
            new Person("Organizer One", "organizer@ticket.local", "organizer123", Role.event_organizer),
            new Person("Customer One", "customer@ticket.local", "customer123", Role.customer),
            new Person("Entry Manager One", "entry@ticket.local", "entry123", Role.entry_manager),
            new Person("Support One", "support@ticket.local", "support123", Role.support_executive),
            new Person("Maya Lindqvist", "maya@ticket.local", "customer123", Role.customer),
            new Person("Tom Okafor", "tom@ticket.local", "customer123", Role.customer),
            new Person("Sofia Marino", "sofia@ticket.local", "customer123", Role.customer),
            new Person("Jonas Weber", "jonas@ticket.local", "customer123", Role.customer));

    private final Accounts accounts;
    private final Passwords passwords;
    private final Turns turns;
    private final Writer writer;
    private final boolean wanted;

    DemoUsers(
            Accounts accounts,
            Passwords passwords,
            Turns turns,
            Writer writer,
            @ConfigProperty(name = "ticketing.demo-data") boolean wanted) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.turns = turns;
        this.writer = writer;
        this.wanted = wanted;
    }

    private record Person(String name, String email, String password, Role role) {}

    void create(@Observes @Priority(AFTER_THE_WRITER) StartupEvent started) {
        if (!wanted || writer.write(accounts::count) > 0) {
            return;
        }
        var people = PEOPLE.parallelStream()
                .map(person -> new NewAccount(
                        person.name, person.email, passwords.hash(person.password), person.role, Standing.active))
                .toList();
        writer.run(() -> {
            turns.alone("demo-data");
            if (accounts.count() == 0) {
                people.forEach(accounts::create);
            }
        });
    }
}
