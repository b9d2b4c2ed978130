package ticketing.identity.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static ticketing.identity.testing.People.PASSWORD;
import static ticketing.identity.testing.People.address;
import static ticketing.identity.testing.People.as;
import static ticketing.identity.testing.People.customer;
import static ticketing.identity.testing.People.json;
import static ticketing.identity.testing.People.login;
import static ticketing.identity.testing.People.refresh;
import static ticketing.identity.testing.People.tryLogin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
class SessionTest {
    @Inject
    MovableClock clock;

    @Inject
    EntityManager store;

    @AfterEach
    void putTheClockBack() {
        clock.ahead(Duration.ZERO);
    }

    @Test
    void a_login_answers_who_one_is_and_the_tokens() {
        var email = customer();

        tryLogin(email, PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", notNullValue())
                .body("name", is("Test Person"))
                .body("email", is(email))
                .body("role", is("customer"))
                .body("token_type", is("Bearer"))
                .body("expires_in", is(900))
                .body("access_token", notNullValue())
                .body("refresh_token", notNullValue());
    }

    @Test
    void an_unknown_address_and_a_wrong_password_are_told_the_same() {
        var unknown = tryLogin(address(), PASSWORD).then().statusCode(401).extract();
        var wrong =
                tryLogin(customer(), "wrong password").then().statusCode(401).extract();

        assertThat(unknown.jsonPath().getString("code"))
                .isEqualTo(wrong.jsonPath().getString("code"))
                .isEqualTo("invalid_credentials");
        assertThat(unknown.jsonPath().getString("detail"))
                .isEqualTo(wrong.jsonPath().getString("detail"));
        assertThat(unknown.headers().asList().size())
                .isEqualTo(wrong.headers().asList().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\": \"a@b.org\"}",
                "{\"password\": \"x\"}",
                "{\"email\": \"\", \"password\": \"x\"}",
                "{\"email\": 1, \"password\": \"x\"}",
                "",
                "[]"
            })
    void a_login_without_address_or_password_is_refused(String body) {
        json(body).post("/api/auth/login").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_token_names_its_owner_to_those_who_verify_it() {
        var email = customer();
        var session = login(email);

        as(session.getString("access_token"))
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .body("id", is(session.getInt("id")))
                .body("email", is(email))
                .body("role", is("customer"))
                .body("is_active", is(true));
        given().get("/api/auth/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_refresh_token_is_good_once_and_its_copy_ends_the_session() {
        var first = login(customer()).getString("refresh_token");
        var second = refresh(first).then().statusCode(200).extract().jsonPath();
        as(second.getString("access_token")).get("/api/auth/me").then().statusCode(200);
        var third = refresh(second.getString("refresh_token"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        refresh(first).then().statusCode(401).body("code", is("invalid_refresh_token"));

        refresh(third.getString("refresh_token")).then().statusCode(401);
    }

    @Test
    void a_copied_token_of_one_session_leaves_the_others_alone() {
        var email = customer();
        var other = login(email).getString("refresh_token");
        var copied = login(email).getString("refresh_token");
        refresh(copied).then().statusCode(200);
        refresh(copied).then().statusCode(401);

        refresh(other).then().statusCode(200);
    }

    @Test
    void of_many_who_bring_one_refresh_token_at_once_one_wins() throws Exception {
        var token = login(customer()).getString("refresh_token");
        Callable<Integer> attempt = () -> refresh(token).statusCode();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> attempt).limit(8).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 401, 401, 401, 401, 401, 401, 401);
        }
    }

    @Test
    void a_session_that_was_not_used_for_a_month_is_over() {
        var token = login(customer()).getString("refresh_token");
        clock.ahead(Duration.ofDays(29));
        var next = refresh(token).then().statusCode(200).extract().jsonPath().getString("refresh_token");
        clock.ahead(Duration.ofDays(58));
        var last = refresh(next).then().statusCode(200).extract().jsonPath().getString("refresh_token");
        clock.ahead(Duration.ofDays(89));

        refresh(last).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "ey.ey.ey"})
    void an_unknown_refresh_token_is_refused(String token) {
        refresh(token).then().statusCode(401).body("code", is("invalid_refresh_token"));
    }

    @Test
    void a_refresh_without_a_token_is_malformed() {
        json("{}").post("/api/auth/refresh").then().statusCode(400).body("errors[0].field", is("refresh_token"));
        json("").post("/api/auth/refresh").then().statusCode(400);
    }

    @Test
    void logging_out_ends_the_session_and_can_be_repeated() {
        var session = login(customer());

        for (var i = 0; i < 2; i++) {
            as(session.getString("access_token"))
                    .body(Map.of("refresh_token", session.getString("refresh_token")))
                    .post("/api/auth/logout")
                    .then()
                    .statusCode(204);
        }

        refresh(session.getString("refresh_token")).then().statusCode(401);
        json(Map.of("refresh_token", "x")).post("/api/auth/logout").then().statusCode(401);
    }

    @Test
    void nobody_logs_somebody_else_out() {
        var mine = login(customer());
        var others = login(customer()).getString("refresh_token");

        as(mine.getString("access_token"))
                .body(Map.of("refresh_token", others))
                .post("/api/auth/logout")
                .then()
                .statusCode(204);

        refresh(others).then().statusCode(200);
    }

    @Test
    void tokens_are_stored_as_hashes_only() {
        var token = login(customer()).getString("refresh_token");

        var stored =
                store.createQuery("select hash from RefreshToken", String.class).getResultList();

        assertThat(stored).isNotEmpty().doesNotContain(token).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ten_wrong_passwords_in_a_row_make_an_address_wait_whether_or_not_somebody_has_it(boolean exists) {
        var email = exists ? customer() : address();
        for (var i = 0; i < 10; i++) {
            tryLogin(email, "wrong password").then().statusCode(401);
        }

        var wait = tryLogin(email, PASSWORD)
                .then()
                .statusCode(429)
                .body("code", is("too_many_attempts"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 15);

        clock.ahead(Duration.ofSeconds(16));
        tryLogin(email, "wrong password").then().statusCode(401);
        tryLogin(email, PASSWORD).then().statusCode(429);
        clock.ahead(Duration.ofSeconds(60));
        tryLogin(email, PASSWORD).then().statusCode(exists ? 200 : 401);
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        var email = customer();
        for (var i = 0; i < 9; i++) {
            tryLogin(email, "wrong password").then().statusCode(401);
        }
        login(email);
        tryLogin(email, "wrong password").then().statusCode(401);

        login(email);
    }
}
