package ticketing.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static ticketing.identity.testing.People.PASSWORD;
import static ticketing.identity.testing.People.address;
import static ticketing.identity.testing.People.admin;
import static ticketing.identity.testing.People.as;
import static ticketing.identity.testing.People.json;
import static ticketing.identity.testing.People.login;
import static ticketing.identity.testing.People.register;
import static ticketing.identity.testing.People.tryLogin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class RegistrationTest {
    @Test
    void a_customer_is_active_at_once_and_logs_in() {
        var email = address();

        var id = json(Map.of("name", "Ada Lovelace", "email", email, "password", PASSWORD))
                .post("/api/auth/register")
                .then()
                .statusCode(201)
                .body("name", is("Ada Lovelace"))
                .body("email", is(email))
                .body("role", is("customer"))
                .body("is_active", is(true))
                .extract()
                .jsonPath()
                .getLong("id");

        assertThat(login(email).getLong("id")).isEqualTo(id);
    }

    @Test
    void what_was_created_is_where_the_answer_says() {
        var location = register(address(), "event_organizer")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(admin()).get(location).then().statusCode(200).body("role", is("event_organizer"));
    }

    @Test
    void an_administrator_waits_until_another_one_approves() {
        var email = address();
        var location = register(email, "platform_admin")
                .then()
                .statusCode(201)
                .body("is_active", is(false))
                .extract()
                .header("Location");
        tryLogin(email, PASSWORD).then().statusCode(403).body("code", is("account_pending_approval"));
        tryLogin(email, "wrong password").then().statusCode(401).body("code", is("invalid_credentials"));

        as(admin())
                .body("{\"is_active\": true}")
                .patch(location)
                .then()
                .statusCode(200)
                .body("is_active", is(true));

        assertThat(login(email).getString("role")).isEqualTo("platform_admin");
        // leave one administrator, as the other tests find it
        as(admin()).body("{\"is_active\": false}").patch(location).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry_manager", "support_executive"})
    void staff_do_not_register_themselves(String role) {
        register(address(), role).then().statusCode(400).body("errors[0].field", is("role"));
    }

    @Test
    void an_unknown_role_is_refused() {
        register(address(), "emperor").then().statusCode(400).body("errors[0].field", is("role"));
    }

    @Test
    void an_address_is_taken_however_it_is_written() {
        var email = address();
        register(email, "customer").then().statusCode(201);

        register(email.toUpperCase(Locale.ROOT), "customer")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("email_taken"));
        login(email.toUpperCase(Locale.ROOT));
    }

    @Test
    void of_two_who_register_one_address_at_once_one_does() throws Exception {
        var email = address();
        Callable<Integer> attempt = () -> register(email, "customer").statusCode();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> attempt).limit(4).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     | "A"
            name     | " Ada"
            name     | "Ada\\nLovelace"
            name     | null
            name     | 7
            email    | "nobody"
            email    | "a@b"
            email    | "two@at@signs.org"
            email    | "with space@test.local"
            email    | "line\\nbreak@test.local"
            email    | null
            email    | ["a@b.org"]
            password | "1234567"
            password | null
            password | 12345678
            role     | "admin"
            role     | 1
            """)
    void a_wrong_member_is_named_and_nobody_is_made(String field, String value) {
        var email = address();
        var body = Map.of(
                "name",
                "\"Ada\"",
                "email",
                "\"" + email + "\"",
                "password",
                "\"" + PASSWORD + "\"",
                "role",
                "\"customer\"");
        var text = new StringBuilder("{\"x\": 0");
        body.forEach((name, right) ->
                text.append(", \"").append(name).append("\": ").append(name.equals(field) ? value : right));

        json(text + "}")
                .post("/api/auth/register")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("validation_failed"))
                .body("errors.field", hasItem(field));

        tryLogin(email, PASSWORD).then().statusCode(401);
    }

    @Test
    void the_bounds_themselves_are_allowed() {
        var name = "N".repeat(100);
        var password = "p".repeat(128);
        var email = address();

        json(Map.of("name", name, "email", email, "password", password))
                .post("/api/auth/register")
                .then()
                .statusCode(201)
                .body("name", is(name));
        login(email, password);
        json(Map.of("name", name + "N", "email", address(), "password", password))
                .post("/api/auth/register")
                .then()
                .statusCode(400);
        json(Map.of("name", name, "email", address(), "password", password + "p"))
                .post("/api/auth/register")
                .then()
                .statusCode(400);
        json(Map.of("name", "Al", "email", address(), "password", "12345678"))
                .post("/api/auth/register")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "{\"name\": }"})
    void a_body_that_is_no_such_object_is_refused(String body) {
        json(body)
                .post("/api/auth/register")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
    }

    @Test
    void a_huge_body_is_refused() {
        json(Map.of("name", "N".repeat(300_000)))
                .post("/api/auth/register")
                .then()
                .statusCode(413);
    }

    @Test
    void the_same_key_registers_once_and_gets_the_same_answer() {
        var email = address();
        var key = "key-" + email;
        var body = Map.of("name", "Ada", "email", email, "password", PASSWORD);
        var first = json(body).header("Idempotency-Key", key).post("/api/auth/register");

        json(body)
                .header("Idempotency-Key", key)
                .post("/api/auth/register")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", endsWith("/api/users/" + first.jsonPath().getLong("id")))
                .body("id", is(first.jsonPath().getInt("id")));
        json(Map.of("name", "Eve", "email", email, "password", PASSWORD))
                .header("Idempotency-Key", key)
                .post("/api/auth/register")
                .then()
                .statusCode(422);
    }
}
