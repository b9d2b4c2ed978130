package ticketing.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutesTest extends GatewayTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /api/auth/register                    | identity
            POST   | /api/auth/login                       | identity
            POST   | /api/auth/refresh                     | identity
            POST   | /api/auth/logout                      | identity
            GET    | /api/auth/me                          | identity
            POST   | /api/auth/forgot-password             | identity
            POST   | /api/auth/reset-password              | identity
            GET    | /api/users?role=customer              | identity
            POST   | /api/users                            | identity
            PATCH  | /api/users/3                          | identity
            GET    | /.well-known/jwks.json                | identity
            GET    | /api/events?q=a%20b&status=published  | event
            GET    | /api/events/1                         | event
            POST   | /api/events                           | event
            PATCH  | /api/events/1                         | event
            PATCH  | /api/events/1/status                  | event
            GET    | /api/events/1/seats                   | event
            GET    | /api/events/1/seats/changes           | event
            GET    | /api/events/1/seat-map                | event
            GET    | /api/events/1/availability            | event
            POST   | /api/notifications/event-detail-email | event
            GET    | /api/events/1/door-list?cursor=x      | booking
            POST   | /api/bookings                         | booking
            POST   | /api/bookings/7/pay                   | booking
            POST   | /api/bookings/7/cancel                | booking
            POST   | /api/bookings/7/extend                | booking
            PATCH  | /api/bookings/7                       | booking
            GET    | /api/bookings/7                       | booking
            GET    | /api/customers/3/bookings             | booking
            GET    | /api/bookings/7/ticket-download       | booking
            GET    | /api/bookings/7/confirmation-email    | booking
            POST   | /api/tickets/validate                 | booking
            POST   | /api/tickets/scans                    | booking
            GET    | /api/tickets/A-b_c.9/view?sig=z       | booking
            GET    | /api/offers                           | booking
            POST   | /api/offers                           | booking
            PATCH  | /api/offers/2                         | booking
            GET    | /api/analytics?event_id=1             | booking
            POST   | /api/bookings/7/refund-request        | support
            POST   | /api/bookings/7/refund-decision       | support
            GET    | /api/bookings/7/refund                | support
            GET    | /api/refunds?status=requested         | support
            POST   | /api/complaints                       | support
            GET    | /api/complaints                       | support
            PATCH  | /api/complaints/4                     | support
            POST   | /api/ai/chat                          | support
            """)
    void every_call_of_the_public_api_reaches_its_service(String method, String path, String service) {
        given().when().request(method, path).then().statusCode(200).body("service", equalTo(service));
        assertThat(services.named(service).last().uri()).isEqualTo(path);
        assertThat(services.named(service).last().method()).isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "event", "booking", "support"})
    void each_services_mailbox_has_an_address_of_its_own(String service) {
        given().when()
                .get("/api/mailbox/" + service + "?page=2")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/mailbox?page=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/holds/1",
                "/internal",
                "/internal/",
                "/Internal/holds/1",
                "/INTERNAL/holds/1",
                "/%69nternal/holds/1",
                "/%2569nternal/holds/1",
                "//internal/holds/1",
                "/./internal/holds/1",
                "/api/../internal/holds/1",
                "/api/events/../../internal/holds/1",
                "/api/events/%2e%2e/%2e%2e/internal/holds/1",
                "/api/events/%2E%2E/%2E%2E/internal/holds/1",
                "/api/events/..;/..;/internal/holds/1",
                "/api/events/;x/../../internal/holds/1",
                "/api/events/..%2f..%2finternal/holds/1",
                "/api/events/..%5c..%5cinternal/holds/1",
                "/api/events/..\\..\\internal\\holds\\1",
                "/api/events/%252e%252e/%252e%252e/internal/holds/1",
                "/api/events/%c0%ae%c0%ae/%c0%ae%c0%ae/internal/holds/1",
                "/api//internal/holds/1",
                "/api/internal/holds/1",
                "/internal%2fholds/1",
                "/internal%00/holds/1",
                "/api/events//internal",
                "http://127.0.0.1/internal/holds/1",
                "http://127.0.0.1/api/../internal/holds/1"
            })
    void no_spelling_reaches_the_internal_calls(String target) throws Exception {
        assertThat(RawHttp.status(gateway.getPort(), "GET", target)).isIn(400, 404);
        assertThat(services.byName().values())
                .allSatisfy(service -> assertThat(service.seen()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/eventsx", "/.well-known/openid-configuration"})
    void what_is_not_in_the_table_is_not_there(String path) {
        given().when()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ticketing:problem:not_found"))
                .body("title", equalTo("Not found"))
                .body("status", equalTo(404))
                .body("code", equalTo("not_found"))
                .body("instance", equalTo(path))
                .body("trace_id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void an_absolute_target_goes_on_as_a_plain_path() throws Exception {
        assertThat(RawHttp.status(gateway.getPort(), "GET", "http://elsewhere/api/events/1?x=1"))
                .isEqualTo(200);
        assertThat(services.event().last().uri()).isEqualTo("/api/events/1?x=1");
    }
}
