package ticketing.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionTest extends GatewayTest {
    private static final AtomicInteger TOKENS = new AtomicInteger();

    private static JsonObject tokens(int expiresIn) {
        var number = TOKENS.incrementAndGet();
        return new JsonObject()
                .put("id", 3)
                .put("name", "Customer Ünal")
                .put("email", "customer@ticket.local")
                .put("role", "customer")
                .put("access_token", "access-" + number)
                .put("token_type", "Bearer")
                .put("expires_in", expiresIn)
                .put("refresh_token", "refresh-" + number);
    }

    private Response signIn(int expiresIn) {
        services.identity().answers(call -> call.json(200, tokens(expiresIn)));
        return given().contentType(ContentType.JSON)
                .body("{\"email\":\"customer@ticket.local\",\"password\":\"customer123\"}")
                .when()
                .post("/session/login");
    }

    private static RequestSpecification as(Response signedIn) {
        return given().cookie("session", signedIn.cookie("session")).cookie("csrf", signedIn.cookie("csrf"));
    }

    private String lastBearer() {
        return String.valueOf(services.booking().last().headers().get("authorization"));
    }

    @Test
    void signing_in_gives_a_sealed_cookie_and_no_token_to_scripts() {
        var answer = signIn(900);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(3))
                .body("name", equalTo("Customer Ünal"))
                .body("email", equalTo("customer@ticket.local"))
                .body("role", equalTo("customer"))
                .body("expires_in", lessThanOrEqualTo(900))
                .body("csrf_token", equalTo(answer.cookie("csrf")));
        assertThat(answer.asString()).doesNotContain("access-", "refresh-");
        var session = answer.detailedCookie("session");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.isSecured()).isFalse();
        assertThat(answer.detailedCookie("csrf").isHttpOnly()).isFalse();
        assertThat(services.identity().last().uri()).isEqualTo("/api/auth/login");
        assertThat(services.identity().last().body()).contains("customer123");
        assertThat(services.identity().last().headers()).containsEntry("x-forwarded-for", "127.0.0.1");
    }

    @Test
    void a_refused_sign_in_says_what_the_identity_service_said() {
        services.identity()
                .answers(call -> call.request()
                        .response()
                        .setStatusCode(401)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"wrong_credentials\"}"));
        var answer = given().contentType(ContentType.JSON).body("{}").when().post("/session/login");
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("wrong_credentials"));
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void a_form_of_another_site_cannot_sign_anyone_in() {
        given().contentType(ContentType.TEXT)
                .body("{}")
                .when()
                .post("/session/login")
                .then()
                .statusCode(415);
        assertThat(services.identity().seen()).isEmpty();
    }

    @Test
    void the_cookie_becomes_the_bearer_token_and_stays_at_the_door() {
        var signedIn = signIn(900);
        as(signedIn).when().get("/api/bookings/1").then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(lastBearer()).isEqualTo("Bearer access-" + TOKENS.get());
        assertThat(services.booking().last().headers()).doesNotContainKey("cookie");
    }

    @Test
    void who_is_signed_in_is_told_and_nobody_is_401() {
        as(signIn(900))
                .when()
                .get("/session/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(3))
                .body("role", equalTo("customer"));
        given().when().get("/session/me").then().statusCode(401).body("code", equalTo("unauthorized"));
        given().cookie("session", "nonsense").when().get("/session/me").then().statusCode(401);
    }

    @Test
    void what_changes_something_needs_the_csrf_token_of_this_session() {
        var signedIn = signIn(900);
        var other = signIn(900);
        as(signedIn)
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("csrf_failed"));
        as(signedIn)
                .header("X-CSRF-Token", other.cookie("csrf"))
                .cookie("csrf", other.cookie("csrf"))
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(403);
        assertThat(services.booking().seen()).isEmpty();

        as(signedIn)
                .header("X-CSRF-Token", signedIn.cookie("csrf"))
                .body("{\"event_id\":1}")
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(200);
        assertThat(services.booking().last().body()).isEqualTo("{\"event_id\":1}");
    }

    @Test
    void a_bearer_token_goes_on_untouched_beside_a_cookie() {
        as(signIn(900))
                .header("Authorization", "Bearer own")
                .when()
                .post("/api/bookings")
                .then()
                .statusCode(200);
        assertThat(lastBearer()).isEqualTo("Bearer own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAA", "", "{}"})
    void a_cookie_that_we_did_not_make_is_no_session(String cookie) {
        given().cookie("session", cookie).when().get("/api/bookings/1").then().statusCode(200);
        assertThat(services.booking().last().headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void a_cookie_that_was_changed_is_no_session() {
        var cookie = signIn(900).cookie("session");
        var changed = (cookie.charAt(30) == 'A' ? 'B' : 'A') + cookie.substring(1);
        given().cookie("session", changed).when().get("/session/me").then().statusCode(401);
    }

    @Test
    void parallel_requests_share_one_refresh_and_its_outcome() throws Exception {
        var signedIn = signIn(30);
        var refreshes = new AtomicInteger();
        var spent = "refresh-" + TOKENS.get();
        services.identity().answers(call -> {
            if (refreshes.incrementAndGet() > 1) {
                call.json(401, new JsonObject());
                return;
            }
            assertThat(call.seen().body()).contains(spent);
            // the answer takes a moment, in which the others arrive
            Vertx.currentContext().owner().setTimer(200, _ -> call.json(200, tokens(900)));
        });
        var requests = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 12; i++) {
            requests.add(() -> as(signedIn).when().get("/api/bookings/1"));
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var answer : threads.invokeAll(requests)) {
                answer.get().then().statusCode(200);
            }
        }
        // one whose new cookie never arrived
        as(signedIn).when().get("/api/bookings/1").then().statusCode(200);

        assertThat(refreshes).hasValue(1);
        assertThat(services.booking().seen())
                .hasSize(13)
                .allSatisfy(seen ->
                        assertThat(seen.headers()).containsEntry("authorization", "Bearer access-" + TOKENS.get()));
    }

    @Test
    void a_refreshed_session_comes_back_as_a_new_cookie_with_the_same_csrf_token() {
        var signedIn = signIn(30);
        services.identity().answers(call -> call.json(200, tokens(900)));
        var answer = as(signedIn).when().get("/api/events/1");
        assertThat(answer.cookie("session")).isNotEmpty().isNotEqualTo(signedIn.cookie("session"));
        assertThat(answer.cookie("csrf")).isEqualTo(signedIn.cookie("csrf"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");

        services.identity().answers(call -> call.json(500, new JsonObject()));
        given().cookie("session", answer.cookie("session"))
                .when()
                .get("/api/bookings/1")
                .then()
                .statusCode(200);
        assertThat(lastBearer()).isEqualTo("Bearer access-" + TOKENS.get());
    }

    @Test
    void a_session_that_is_over_is_none_and_is_forgotten() {
        var signedIn = signIn(-10);
        services.identity().answers(call -> call.json(401, new JsonObject()));
        var answer = as(signedIn).when().get("/api/bookings/1");
        answer.then().statusCode(200);
        assertThat(services.booking().last().headers()).doesNotContainKey("authorization");
        assertThat(answer.detailedCookie("session").getMaxAge()).isZero();
        as(signedIn).when().get("/session/me").then().statusCode(401);
    }

    @Test
    void a_token_that_still_lives_is_used_while_no_new_one_can_be_had() {
        var signedIn = signIn(30);
        var bearer = "Bearer access-" + TOKENS.get();
        services.identity().stop();
        as(signedIn).when().get("/api/bookings/1").then().statusCode(200);
        assertThat(lastBearer()).isEqualTo(bearer);
    }

    @Test
    void a_session_that_cannot_be_refreshed_now_is_not_lost() {
        var signedIn = signIn(-10);
        services.identity().stop();
        var answer = as(signedIn).when().get("/api/bookings/1");
        answer.then().statusCode(503).header("Retry-After", "1").body("code", equalTo("service_unavailable"));
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void signing_out_ends_the_newest_token_and_forgets_the_cookies() {
        var signedIn = signIn(30);
        services.identity().answers(call -> call.json(200, tokens(900)));
        as(signedIn).when().get("/api/events/1");
        var newest = "refresh-" + TOKENS.get();

        as(signedIn).when().post("/session/logout").then().statusCode(403);
        services.identity()
                .answers(call -> call.request().response().setStatusCode(204).end());
        var answer = as(signedIn)
                .header("X-CSRF-Token", signedIn.cookie("csrf"))
                .when()
                .post("/session/logout");
        answer.then().statusCode(204);
        assertThat(answer.detailedCookie("session").getMaxAge()).isZero();
        assertThat(services.identity().last().uri()).isEqualTo("/api/auth/logout");
        assertThat(services.identity().last().body()).contains(newest);
        given().when().post("/session/logout").then().statusCode(204);
    }

    @Test
    void the_session_calls_know_their_methods() {
        given().when().get("/session/login").then().statusCode(405).header("Allow", "POST");
        given().when().post("/session/me").then().statusCode(405).header("Allow", "GET");
        given().when().get("/session/nothing").then().statusCode(404).body("code", equalTo("not_found"));
    }
}
