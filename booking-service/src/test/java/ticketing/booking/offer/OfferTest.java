package ticketing.booking.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ticketing.booking.testing.Api;
import ticketing.booking.testing.BookingTests;
import ticketing.kit.security.Roles;

@QuarkusTest
class OfferTest extends BookingTests {
    private static final long CUSTOMER = 3;
    private static final long ORGANIZER = 2;

    @Test
    void a_limit_of_five_holds_against_fifty() throws Exception {
        var show = eventService.onSale(50, "10.00");
        var code = Api.offer(Map.of("usage_limit", 5));

        var answers = atOnce(50, i -> Api.book(CUSTOMER, show, code, i));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 400)
                .hasSize(45)
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getString("code")).isEqualTo("offer_exhausted"));
        assertThat(Api.usesOf(code)).isEqualTo(5);
        assertThat(eventService.heldOf(show)).isEqualTo(5);
    }

    @Test
    void a_use_comes_back_when_its_booking_lapses() {
        var show = eventService.onSale(2, "10.00");
        var code = Api.offer(Map.of("usage_limit", 1));
        Api.book(CUSTOMER, show, code, 0).then().statusCode(201);
        Api.book(CUSTOMER, show, code, 1).then().statusCode(400).body("code", equalTo("offer_exhausted"));

        clock.pass(Duration.ofMinutes(10));

        await().untilAsserted(() -> assertThat(Api.usesOf(code)).isZero());
        Api.book(CUSTOMER, show, code, 1).then().statusCode(201);
    }

    @Test
    void an_offer_that_cannot_be_taken_holds_no_seat() {
        var show = eventService.onSale(1, "10.00");
        var other = eventService.onSale(1, "10.00");
        var inactive = Api.offer(Map.of("active", false));
        var over =
                Api.offer(Map.of("valid_until", Instant.now().minusSeconds(60).toString()));
        var others = Api.offer(Map.of("event_id", other.id()));

        for (var code : new String[] {"NONE-SUCH", inactive, others}) {
            Api.book(CUSTOMER, show, code, 0).then().statusCode(400).body("code", equalTo("offer_invalid"));
        }
        Api.book(CUSTOMER, show, over, 0).then().statusCode(400).body("code", equalTo("offer_expired"));
        assertThat(eventService.holdsOf(show)).isEmpty();
        Api.book(CUSTOMER, other, others, 0).then().statusCode(201);
    }

    @Test
    void organizers_make_offers_for_their_own_events() {
        var show = eventService.onSale(1, "10.00");
        var code = "O" + UUID.randomUUID();
        var offer = Map.of("code", code, "offer_type", "fixed", "value", 2.5, "event_id", show.id());

        create(Roles.ORGANIZER, 77, offer).then().statusCode(403);
        create(Roles.CUSTOMER, CUSTOMER, offer).then().statusCode(403);
        create(Roles.ORGANIZER, ORGANIZER, but(offer, "event_id", null)).then().statusCode(400);
        create(Roles.ORGANIZER, ORGANIZER, but(offer, "event_id", 1)).then().statusCode(404);
        create(Roles.ORGANIZER, ORGANIZER, offer)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/offers/"))
                .body("code", equalTo(code))
                .body("value", equalTo(2.5f))
                .body("used_count", equalTo(0))
                .body("active", equalTo(true))
                .body("usage_limit", nullValue());
        create(Roles.ADMIN, 1, but(offer, "code", code.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("code", equalTo("offer_code_taken"));

        list(Roles.ORGANIZER, ORGANIZER).then().body("code", hasItem(code));
        list(Roles.ORGANIZER, 77).then().body("code", not(hasItem(code)));
        list(Roles.ADMIN, 1).then().body("code", hasItem(code)).body("code", hasItem("WELCOME10"));
        Api.service().get("/internal/offers").then().statusCode(200).body("code", hasItem(code));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            code,        AB
            code,        with space
            code,        aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE
            code,        null
            offer_type,  free
            offer_type,  null
            value,       0
            value,       -1
            value,       100.01
            value,       1.001
            value,       null
            usage_limit, 0
            usage_limit, 2000000000
            valid_until, +99999-01-01T00:00:00Z
            valid_until, tomorrow
            """)
    void an_offer_out_of_bounds_is_refused(String field, @Nullable String value) {
        var offer = Map.of("code", "B" + UUID.randomUUID(), "offer_type", "percentage", "value", 10);
        @Nullable Object given = field.equals("value") && value != null ? Double.valueOf(value) : value;
        given = field.equals("usage_limit") && value != null ? Integer.valueOf(value) : given;

        create(Roles.ADMIN, 1, but(offer, field, given))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"));
    }

    @Test
    void an_offer_is_changed_by_its_organizer() {
        var show = eventService.onSale(1, "10.00");
        var offer = Map.of(
                "code",
                "C" + UUID.randomUUID(),
                "offer_type",
                "percentage",
                "value",
                10,
                "event_id",
                show.id(),
                "usage_limit",
                3);
        var id = create(Roles.ORGANIZER, ORGANIZER, offer).jsonPath().getLong("id");

        change(77, id, Map.of("active", false)).then().statusCode(404);
        change(ORGANIZER, id, Map.of("value", 101)).then().statusCode(400);
        change(ORGANIZER, id, Map.of("usage_limit", 0)).then().statusCode(400);
        change(ORGANIZER, id, but(Map.of(), "usage_limit", null))
                .then()
                .statusCode(200)
                .body("usage_limit", nullValue())
                .body("value", equalTo(10.0f));
        change(ORGANIZER, id, Map.of("active", false, "value", 20, "valid_until", "2031-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("value", equalTo(20.0f))
                .body("valid_until", equalTo("2031-01-01T00:00:00Z"));
    }

    private static Response create(String role, long id, Map<String, ? extends @Nullable Object> offer) {
        return Api.as(role, id).body(offer).post("/api/offers");
    }

    private static Response change(long organizer, long id, Map<String, ? extends @Nullable Object> change) {
        return Api.as(Roles.ORGANIZER, organizer).body(change).patch("/api/offers/" + id);
    }

    private static Response list(String role, long id) {
        return Api.as(role, id).get("/api/offers?size=1000");
    }

    private static Map<String, @Nullable Object> but(Map<String, ?> offer, String field, @Nullable Object value) {
        var changed = new HashMap<String, @Nullable Object>(offer);
        changed.put(field, value);
        return changed;
    }
}
