package ticketing.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class HttpTest {
    @Test
    void a_page_in_the_middle_links_to_all_the_others_and_keeps_the_other_parameters() {
        given().urlEncodingEnabled(false)
                .get("/test/pages?x=a%20b&page=1&size=10")
                .then()
                .statusCode(200)
                .body("", hasSize(10))
                .body("[0]", is(10))
                .header("X-Total-Count", "25")
                .header(
                        "Link",
                        is("</test/pages?x=a%20b&page=0&size=10>; rel=\"first\","
                                + " </test/pages?x=a%20b&page=0&size=10>; rel=\"prev\","
                                + " </test/pages?x=a%20b&page=2&size=10>; rel=\"next\","
                                + " </test/pages?x=a%20b&page=2&size=10>; rel=\"last\""));
    }

    @Test
    void the_first_page_has_none_before_and_the_last_none_after() {
        given().get("/test/pages?size=10").then().header("Link", not(containsString("prev")));
        given().get("/test/pages?size=10&page=2")
                .then()
                .body("", hasSize(5))
                .header("Link", not(containsString("next")));
        given().get("/test/pages?size=25").then().header("Link", not(containsString("next")));
    }

    @Test
    void a_page_beyond_the_end_is_empty_and_leads_back() {
        given().get("/test/pages?size=10&page=9")
                .then()
                .statusCode(200)
                .body("", empty())
                .header("Link", containsString("page=2&size=10>; rel=\"prev\""));
        given().get("/test/pages/none").then().statusCode(200).body("", empty()).header("X-Total-Count", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "page=x", "page=99999999999", "size=0", "size=1001", "size=1.5"})
    void a_page_that_can_not_be_is_refused(String query) {
        problem(given().get("/test/pages?" + query).then(), 400, "validation_failed")
                .body("errors", hasSize(1))
                .body("errors[0].field", is(query.substring(0, 4)));
    }

    @Test
    void wrong_members_are_named_as_the_client_wrote_them() {
        problem(
                        plan("{\"plan_name\": \"x\", \"rows\": [{\"seat_count\": 1}, {\"seat_count\": 0}]}"),
                        400,
                        "validation_failed")
                .body("errors.field", containsInAnyOrder("plan_name", "rows[1].seat_count"))
                .body("errors.message", containsInAnyOrder("must have 2 to 4 characters", "must be at least 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"plan_name": 7}                                | plan_name
            {"plan_name": "ab", "rows": 7}                  | rows
            {"plan_name": "ab", "rows": [{"seat_count": "7"}]} | rows[0].seat_count
            {"plan_name": "ab", "rows": [{"seat_count": 1.5}]} | rows[0].seat_count
            {"plan_name": "ab", "rows": [], "is_open": 1}   | is_open
            {"plan_name": "ab", "rows": [], "is_open": "true"} | is_open
            """)
    void a_wrong_type_is_refused_and_not_bent(String body, String field) {
        problem(plan(body), 400, "validation_failed").body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "7", "\"x\"", "{\"plan_name\": }"})
    void a_body_that_is_no_such_object_is_refused(String body) {
        plan(body).statusCode(400).contentType(Problem.MEDIA_TYPE).body("status", is(400));
    }

    @Test
    void an_unknown_member_is_passed_over() {
        plan("{\"plan_name\": \"ab\", \"rows\": [], \"customer_id\": 3}")
                .statusCode(200)
                .body("plan_name", is("ab"));
    }

    @Test
    void a_body_of_another_type_or_too_large_is_refused() {
        problem(
                given().contentType(ContentType.TEXT)
                        .body("x")
                        .post("/test/pages")
                        .then(),
                415,
                "unsupported_media_type");
        given().contentType(ContentType.JSON)
                .body("x".repeat(300_000))
                .post("/test/pages")
                .then()
                .statusCode(413);
    }

    @Test
    void what_is_not_there_or_not_allowed_is_a_problem_too() {
        problem(given().get("/test/nothing").then(), 404, "not_found");
        problem(given().delete("/test/pages").then(), 405, "method_not_allowed");
    }

    @Test
    void a_refusal_keeps_its_facts_and_its_patience() {
        problem(fail("refused"), 409, "seats_unavailable")
                .body("title", is("Seats unavailable"))
                .body("detail", is("They are gone"))
                .body("instance", is("/test/pages/fail/refused"))
                .body("seat_ids", contains(1, 2));
        problem(fail("busy"), 503, "busy").header("Retry-After", "7");
    }

    @Test
    void what_broke_inside_stays_inside() {
        var text = problem(fail("unexpected"), 500, "internal_error").extract().asString();
        problem(fail("store"), 503, "store_unavailable")
                .header("Retry-After", "1")
                .body(not(containsString("secret")));

        assertThat(text).doesNotContain("secret", "Exception", "java.");
    }

    @Test
    void a_problem_belongs_to_the_trace_it_was_caused_in() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/test/pages/fail/busy")
                .then()
                .body("trace_id", is("0af7651916cd43dd8448eb211c80319c"));
        given().header("traceparent", "nonsense")
                .get("/test/pages/fail/busy")
                .then()
                .body("trace_id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void only_a_valid_token_of_the_right_role_opens_a_call() {
        problem(given().get("/test/pages/mine").then(), 401, "unauthorized").header("WWW-Authenticate", "Bearer");
        problem(with(Tokens.of(Roles.SUPPORT, 7), "/test/pages/mine"), 403, "forbidden");
        with(Tokens.of(Roles.CUSTOMER, 7), "/test/pages/mine").statusCode(200).body(is("Person 7"));
        problem(with(Tokens.of(Roles.ADMIN, 7), "/test/pages/unannotated"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/pages/mine", "/test/pages/whoever"})
    void a_bad_token_is_refused_wherever_the_caller_matters(String path) {
        var good = Tokens.of(Roles.CUSTOMER, 7);

        problem(with("x.y.z", path), 401, "unauthorized");
        problem(with("x", path), 401, "unauthorized");
        problem(with(good.substring(0, good.length() - 8) + "AAAAAAAA", path), 401, "unauthorized");
    }

    @Test
    void a_public_call_knows_who_brings_a_token() {
        given().get("/test/pages/whoever").then().statusCode(200).body(is("nobody"));
        with(Tokens.of(Roles.CUSTOMER, 7), "/test/pages/whoever")
                .statusCode(200)
                .body(is("Person 7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2026-01-31&id=7          | 200 | 2026-01-31T00:00:00Z 7
            from=2026-01-31T19:30:00Z&id= | 200 | 2026-01-31T19:30:00Z null
            from=yesterday                | 400 | from
            id=x                          | 400 | id
            """)
    void query_parameters_are_read_or_named(String query, int status, String says) {
        given().get("/test/pages/since?" + query).then().statusCode(status).body(containsString(says));
    }

    @Test
    void calls_between_services_need_their_token() {
        problem(given().get("/internal/anything").then(), 401, "unauthorized");
        problem(with(Tokens.of(Roles.ADMIN, 1), "/internal/anything"), 401, "unauthorized");
        problem(given().header("X-Service-Token", "x").get("/internal/anything").then(), 401, "unauthorized");
        problem(
                given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN)
                        .get("/internal/anything")
                        .then(),
                404,
                "not_found");
    }

    private static ValidatableResponse plan(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/test/pages")
                .then();
    }

    private static ValidatableResponse fail(String how) {
        return given().get("/test/pages/fail/" + how).then();
    }

    private static ValidatableResponse with(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", is(status))
                .body("code", is(code))
                .body("type", is("urn:ticketing:problem:" + code))
                .body("trace_id", matchesPattern("[0-9a-f]{32}"));
    }
}
