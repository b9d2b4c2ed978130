package ticketing.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static ticketing.identity.testing.People.PASSWORD;
import static ticketing.identity.testing.People.address;
import static ticketing.identity.testing.People.admin;
import static ticketing.identity.testing.People.as;
import static ticketing.identity.testing.People.customer;
import static ticketing.identity.testing.People.forgot;
import static ticketing.identity.testing.People.json;
import static ticketing.identity.testing.People.login;
import static ticketing.identity.testing.People.refresh;
import static ticketing.identity.testing.People.reset;
import static ticketing.identity.testing.People.tryLogin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.broker.testing.BrokerResource;
import ticketing.identity.testing.MovableClock;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class RecoveryTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.ahead(Duration.ZERO);
    }

    @Test
    void a_reset_sets_the_password_and_ends_every_session_and_every_other_token() {
        var email = customer();
        var session = login(email).getString("refresh_token");
        var unused = token(email);
        var token = token(email);

        reset(token, "a new password").then().statusCode(200).body("success", is(true));

        tryLogin(email, PASSWORD).then().statusCode(401);
        login(email, "a new password");
        refresh(session).then().statusCode(401);
        refused(token);
        refused(unused);
        login(email, "a new password");
    }

    @Test
    void an_unknown_address_is_answered_the_same_and_its_token_opens_nothing() {
        var known = forgot(customer()).then().statusCode(200).extract().jsonPath();
        var unknown = forgot(address()).then().statusCode(200).extract().jsonPath();

        assertThat(unknown.getMap("").keySet()).isEqualTo(known.getMap("").keySet());
        assertThat(unknown.getString("mode")).isEqualTo(known.getString("mode")).isEqualTo("simulation");
        assertThat(unknown.getBoolean("sent"))
                .isEqualTo(known.getBoolean("sent"))
                .isTrue();
        assertThat(unknown.getString("message")).isEqualTo(known.getString("message"));
        assertThat(unknown.getString("reset_token"))
                .hasSameSizeAs(known.getString("reset_token"))
                .hasSize(43);
        refused(unknown.getString("reset_token"));
    }

    @Test
    void a_token_lives_for_half_an_hour() {
        var email = customer();
        var first = token(email);
        var second = token(email);
        clock.ahead(Duration.ofMinutes(31));
        refused(first);
        clock.ahead(Duration.ofMinutes(29));
        reset(second, "a new password").then().statusCode(200);
    }

    @Test
    void of_many_who_bring_one_token_at_once_one_sets_the_password() throws Exception {
        var email = customer();
        var token = token(email);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var winners = threads
                    .invokeAll(IntStream.range(0, 4)
                            .<java.util.concurrent.Callable<String>>mapToObj(i -> () ->
                                    reset(token, "new password " + i).statusCode() == 200 ? "new password " + i : "")
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .filter(password -> !password.isEmpty())
                    .toList();

            assertThat(winners).hasSize(1);
            login(email, winners.getFirst());
        }
    }

    @Test
    void a_reset_does_not_let_the_deactivated_back_in() {
        var email = customer();
        var id = login(email).getLong("id");
        as(admin())
                .body(Map.of("is_active", false))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);

        refused(token(email));
        tryLogin(email, PASSWORD).then().statusCode(403);
    }

    @Test
    void the_letter_is_kept_where_an_administrator_sees_it() {
        var email = customer();
        var token = token(email);

        as(admin())
                .get("/api/mailbox")
                .then()
                .statusCode(200)
                .body("find { it.to == '" + email + "' }.subject", is("Set a new password"))
                .body("find { it.to == '" + email + "' }.state", is("kept"))
                .body("find { it.to == '" + email + "' }.text.contains('/reset?token=" + token + "')", is(true))
                .body("find { it.to == '" + email + "' }.html.contains('/reset?token=" + token + "')", is(true));
    }

    @Test
    void too_many_requests_for_one_address_are_slowed_down() {
        var email = address();
        for (var i = 0; i < 20; i++) {
            token(email);
        }

        forgot(email).then().statusCode(429).header("Retry-After", "1800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", ""})
    void a_new_password_has_the_bounds_of_a_first_one(String password) {
        var email = customer();

        reset(token(email), password).then().statusCode(400).body("errors[0].field", is("new_password"));
        reset(token(email), "p".repeat(129)).then().statusCode(400).body("errors[0].field", is("new_password"));
        login(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "[]", "{\"email\": 1}", "{\"email\": \"\"}"})
    void a_request_for_no_address_is_refused(String body) {
        json(body).post("/api/auth/forgot-password").then().statusCode(400);
        json(body).post("/api/auth/reset-password").then().statusCode(400);
    }

    private static String token(String email) {
        return forgot(email).then().statusCode(200).extract().jsonPath().getString("reset_token");
    }

    private static void refused(String token) {
        reset(token, "another password").then().statusCode(400).body("code", is("invalid_reset_token"));
    }
}
