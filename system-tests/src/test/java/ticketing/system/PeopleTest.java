package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How people come to the platform, and how staff does. */
class PeopleTest {
    private final String email = "new-" + UUID.randomUUID() + "@example.test";

    @Test
    void the_demo_people_have_the_ids_that_clients_know() {
        assertThat(Person.admin().id()).isEqualTo(1);
        assertThat(Person.organizer().id()).isEqualTo(2);
        assertThat(Person.customer().id()).isEqualTo(3);
        assertThat(Person.doorStaff().id()).isEqualTo(4);
        assertThat(Person.support().id()).isEqualTo(5);
    }

    @Test
    void an_administrator_waits_for_approval() {
        var newcomer = register("platform_admin").expect(201).json();
        assertThat(newcomer.get("is_active").asBoolean()).isFalse();
        login("a good password").refused(403, "account_pending_approval");
        login("a wrong password").expect(401);

        Person.admin()
                .patch("/api/users/" + newcomer.get("id").asLong(), Map.of("is_active", true))
                .expect(200);

        login("a good password").expect(200);
    }

    @Test
    void staff_is_hired_by_an_administrator_and_works_at_once() {
        register("entry_manager").expect(400);
        Person.admin()
                .post(
                        "/api/users",
                        Map.of(
                                "name",
                                "Doris Door",
                                "email",
                                email,
                                "password",
                                "a good password",
                                "role",
                                "entry_manager"))
                .expect(201);

        var doris = Person.login(email, "a good password");

        doris.post("/api/tickets/validate", Map.of("qr_code", "nothing")).expect(200);
        doris.get("/api/users").refused(403, "forbidden");
    }

    @Test
    void a_session_is_refreshed_once_per_token_and_dies_as_a_whole_when_one_is_stolen() {
        register("customer").expect(201);
        var session = login("a good password").expect(200).json();
        var first = Map.of("refresh_token", session.get("refresh_token").asText());

        var refreshed =
                Person.anybody().post("/api/auth/refresh", first).expect(200).json();
        Person.of(refreshed, "").get("/api/auth/me").expect(200);
        Person.anybody().post("/api/auth/refresh", first).expect(401);
        var second = Map.of("refresh_token", refreshed.get("refresh_token").asText());
        Person.anybody().post("/api/auth/refresh", second).expect(401);
    }

    @Test
    void a_forgotten_password_is_reset_and_ends_every_session() {
        register("customer").expect(201);
        var session = login("a good password").expect(200).json();
        var forgot = Person.anybody()
                .post("/api/auth/forgot-password", Map.of("email", email))
                .expect(200)
                .json();
        assertThat(forgot.get("mode").asText()).isEqualTo("simulation");
        var reset = Map.of("token", forgot.get("reset_token").asText(), "new_password", "another password");

        Person.anybody().post("/api/auth/reset-password", reset).expect(200);

        Person.anybody().post("/api/auth/reset-password", reset).expect(400);
        login("a good password").expect(401);
        login("another password").expect(200);
        Person.anybody()
                .post(
                        "/api/auth/refresh",
                        Map.of("refresh_token", session.get("refresh_token").asText()))
                .expect(401);
    }

    private Reply register(String role) {
        return Person.anybody()
                .post(
                        "/api/auth/register",
                        Map.of("name", "New Comer", "email", email, "password", "a good password", "role", role));
    }

    private Reply login(String password) {
        return Person.anybody().post("/api/auth/login", Map.of("email", email, "password", password));
    }
}
