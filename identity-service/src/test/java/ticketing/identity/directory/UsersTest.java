package ticketing.identity.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static ticketing.identity.testing.People.PASSWORD;
import static ticketing.identity.testing.People.address;
import static ticketing.identity.testing.People.admin;
import static ticketing.identity.testing.People.as;
import static ticketing.identity.testing.People.customer;
import static ticketing.identity.testing.People.login;
import static ticketing.identity.testing.People.refresh;
import static ticketing.identity.testing.People.register;
import static ticketing.identity.testing.People.tryLogin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class UsersTest {
    @ParameterizedTest
    @CsvSource({
        "1, Admin One, admin@ticket.local, admin123, platform_admin",
        "2, Organizer One, organizer@ticket.local, organizer123, event_organizer",
        "3, Customer One, customer@ticket.local, customer123, customer",
        "4, Entry Manager One, entry@ticket.local, entry123, entry_manager",
        "5, Support One, support@ticket.local, support123, support_executive"
    })
    void the_demo_users_have_their_ids_and_log_in(int id, String name, String email, String password, String role) {
        var user = login(email, password);

        assertThat(user.getInt("id")).isEqualTo(id);
        assertThat(user.getString("name")).isEqualTo(name);
        assertThat(user.getString("role")).isEqualTo(role);
    }

    @Test
    void the_directory_is_for_administrators() {
        var customer = login(customer()).getString("access_token");

        as(customer).get("/api/users").then().statusCode(403);
        as(customer).get("/api/users/1").then().statusCode(403);
        as(customer).body("{}").patch("/api/users/1").then().statusCode(403);
        as(customer).body("{}").post("/api/users").then().statusCode(403);
        given().get("/api/users").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void the_directory_is_narrowed_and_paged() {
        var waiting = address();
        register(waiting, "platform_admin").then().statusCode(201);
        var admin = admin();

        as(admin)
                .queryParam("role", "platform_admin")
                .queryParam("is_active", false)
                .get("/api/users")
                .then()
                .statusCode(200)
                .body("email", hasItem(waiting))
                .body("is_active", everyItem(is(false)))
                .body("role", everyItem(is("platform_admin")));
        as(admin).queryParam("is_active", true).get("/api/users").then().body("email", not(hasItem(waiting)));
        as(admin)
                .queryParam("q", waiting.substring(1, 20))
                .get("/api/users")
                .then()
                .body("email", is(java.util.List.of(waiting)));
        as(admin).queryParam("q", "_%").get("/api/users").then().statusCode(200).body("", hasSize(0));
        as(admin)
                .queryParam("size", 2)
                .queryParam("page", 1)
                .get("/api/users")
                .then()
                .body("id", is(java.util.List.of(3, 4)))
                .header("Link", containsString("rel=\"next\""))
                .header("X-Total-Count", not("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=emperor", "is_active=maybe", "page=-1", "size=0", "size=1001", "size=x"})
    void a_filter_that_means_nothing_is_refused(String query) {
        as(admin()).get("/api/users?" + query).then().statusCode(400).body("code", is("validation_failed"));
    }

    @Test
    void an_administrator_creates_staff_who_log_in_at_once() {
        var email = address();
        var created = as(admin())
                .body(Map.of("name", "Gate Keeper", "email", email, "password", PASSWORD, "role", "entry_manager"))
                .post("/api/users")
                .then()
                .statusCode(201)
                .body("is_active", is(true))
                .extract();

        as(admin()).get(created.header("Location")).then().statusCode(200).body("email", is(email));
        assertThat(login(email).getString("role")).isEqualTo("entry_manager");
        as(admin())
                .body(Map.of("name", "Gate Keeper", "email", email, "password", PASSWORD))
                .post("/api/users")
                .then()
                .statusCode(409);
    }

    @Test
    void a_deactivated_user_is_out_and_told_so_only_with_the_right_password() {
        var email = customer();
        var session = login(email);
        change(session.getLong("id"), Map.of("is_active", false))
                .then()
                .statusCode(200)
                .body("is_active", is(false));

        refresh(session.getString("refresh_token")).then().statusCode(401);
        as(session.getString("access_token")).get("/api/auth/me").then().statusCode(401);
        tryLogin(email, PASSWORD).then().statusCode(403).body("code", is("account_deactivated"));
        tryLogin(email, "wrong password").then().statusCode(401).body("code", is("invalid_credentials"));

        change(session.getLong("id"), Map.of("is_active", true))
                .then()
                .statusCode(200)
                .body("is_active", is(true));
        login(email);
    }

    @Test
    void another_role_ends_the_sessions_and_stands_in_the_next_token() {
        var email = customer();
        var session = login(email);
        change(session.getLong("id"), Map.of("role", "support_executive"))
                .then()
                .statusCode(200);

        refresh(session.getString("refresh_token")).then().statusCode(401);
        assertThat(login(email).getString("role")).isEqualTo("support_executive");
    }

    @Test
    void another_name_leaves_the_sessions_alone() {
        var session = login(customer());
        change(session.getLong("id"), Map.of("name", "New Name"))
                .then()
                .statusCode(200)
                .body("name", is("New Name"));

        refresh(session.getString("refresh_token")).then().statusCode(200).body("name", is("New Name"));
    }

    @Test
    void the_last_administrator_stays() {
        change(1, Map.of("is_active", false)).then().statusCode(409).body("code", is("last_admin"));
        change(1, Map.of("role", "customer")).then().statusCode(409).body("code", is("last_admin"));
        as(admin()).get("/api/users/1").then().body("is_active", is(true)).body("role", is("platform_admin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\"}",
                "{\"role\": \"x\"}",
                "{\"is_active\": \"true\"}",
                "{\"is_active\": 1}",
                "",
                "[]"
            })
    void a_change_that_means_nothing_is_refused(String body) {
        as(admin()).body(body).patch("/api/users/3").then().statusCode(400);
        as(admin()).get("/api/users/3").then().body("name", is("Customer One")).body("is_active", is(true));
    }

    @Test
    void nobody_is_found_by_a_wrong_id() {
        as(admin()).get("/api/users/999999").then().statusCode(404).body("code", is("user_not_found"));
        as(admin()).get("/api/users/x").then().statusCode(404).contentType("application/problem+json");
        change(999_999, Map.of("name", "Nobody")).then().statusCode(404);
    }

    @Test
    void the_other_services_learn_who_somebody_is() {
        given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN)
                .get("/internal/users/4")
                .then()
                .statusCode(200)
                .body("id", is(4))
                .body("name", is("Entry Manager One"))
                .body("email", is("entry@ticket.local"))
                .body("role", is("entry_manager"))
                .body("is_active", is(true));
        given().get("/internal/users/4").then().statusCode(401);
        as(admin()).get("/internal/users/4").then().statusCode(401);
    }

    private static io.restassured.response.Response change(long id, Map<String, Object> change) {
        return as(admin()).body(change).patch("/api/users/" + id);
    }
}
