package ticketing.event.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.event.Calls;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class SeatsTest {
    @TestHTTPResource("/api/events/")
    URI events = URI.create("");

    @Test
    void seats_stand_by_section_row_and_number_with_the_price_that_holds() {
        var id = hall();
        given().get("/api/events/" + id + "/seats")
                .then()
                .statusCode(200)
                .body("", hasSize(10))
                .body("section.unique()", equalTo(List.of("Stalls", "Balcony")))
                .body("[3].row_label", equalTo("B"))
                .body("[3].seat_number", equalTo(1))
                .body("[3].is_available", equalTo(true))
                .body("[3].price_override", equalTo(31.5f))
                .body("[3].price", equalTo(31.5f))
                .body("[9].price_override", nullValue())
                .body("[9].price", equalTo(20.0f));
        var ids = Calls.seatIds(id);
        assertThat(ids)
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(i -> ids.getFirst() + i).toList());
    }

    @Test
    void a_page_of_seats_is_given_where_one_is_asked_for() {
        var id = hall();
        given().get("/api/events/" + id + "/seats?page=1&size=4")
                .then()
                .body("seat_number", equalTo(List.of(2, 3, 1, 2)))
                .header("X-Total-Count", "10")
                .header("Link", containsString("rel=\"last\""));
        given().get("/api/events/" + id + "/seats?page=9").then().body("", hasSize(0));
        given().get("/api/events/" + id + "/seats?size=0").then().statusCode(400);
    }

    @Test
    void seats_that_have_not_changed_are_not_sent_again() {
        var id = hall();
        var path = "/api/events/" + id + "/seats";
        var tag = given().get(path).header("ETag");
        assertThat(tag).startsWith("\"");
        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        Calls.hold(UUID.randomUUID(), id, Calls.seatIds(id).subList(0, 1))
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag).get(path).then().statusCode(200).body("[0].is_available", equalTo(false));
    }

    @Test
    void the_map_is_immutable_at_the_address_with_its_version() {
        var id = hall();
        var path = "/api/events/" + id + "/seat-map";
        given().get(path)
                .then()
                .body("version", equalTo(1))
                .body("event_id", equalTo((int) id))
                .body("sections.name", equalTo(List.of("Stalls", "Balcony")))
                .body("sections[0].price", equalTo(31.5f))
                .body(
                        "sections[1].first_seat_id",
                        equalTo(Calls.seatIds(id).get(6).intValue()))
                .body("sections[0].rows[1].label", equalTo("B"))
                .body("sections[0].rows[1].first_number", equalTo(1))
                .body("sections[0].rows[1].seats", equalTo(3))
                .header("Cache-Control", "no-cache");
        given().get(path + "?v=1").then().header("Cache-Control", "public, max-age=31536000, immutable");
        given().get(path + "?v=2").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get(path + "?v=x").then().statusCode(400);
        given().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    }

    @Test
    void availability_is_a_byte_a_seat_with_its_version() {
        var id = hall();
        var path = "/api/events/" + id + "/availability";
        var before = given().get(path);
        assertThat(before.jsonPath().getInt("version")).isEqualTo(1);
        Calls.hold(UUID.randomUUID(), id, Calls.seatIds(id).subList(1, 3))
                .then()
                .statusCode(200);
        var after = given().header("If-None-Match", before.header("ETag")).get(path);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(Base64.getDecoder().decode(after.jsonPath().getString("states")))
                .containsExactly(0, 1, 1, 0, 0, 0, 0, 0, 0, 0);
        given().header("If-None-Match", after.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void a_hundred_thousand_seats_are_made_in_one_go_and_travel_small() throws IOException, InterruptedException {
        var sections = IntStream.range(0, 5)
                .mapToObj(i -> Map.<String, Object>of("name", "Stand " + i, "row_count", 100, "seats_per_row", 200))
                .toList();
        var id = Calls.publish(Calls.anEventWith(sections));
        given().get("/api/events/" + id).then().body("available_seats", equalTo(100_000));
        given().get("/api/events/" + id + "/seats?page=99&size=1000")
                .then()
                .body("[999].section", equalTo("Stand 4"))
                .body("[999].row_label", equalTo("CV"))
                .body("[999].seat_number", equalTo(200));
        assertThat(compressed(id + "/availability")).hasSizeLessThan(20_000);
        assertThat(compressed(id + "/seat-map")).hasSizeLessThan(20_000);
        assertThat(Base64.getDecoder()
                        .decode(given().get("/api/events/" + id + "/availability")
                                .jsonPath()
                                .getString("states")))
                .hasSize(100_000);
        assertThat(Calls.seatIds(id)).hasSize(100_000);
    }

    private byte[] compressed(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(events.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var response = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
            return response.body();
        }
    }

    private static long hall() {
        return Calls.publish(Calls.anEventWith(List.of(
                Map.of("name", "Stalls", "row_count", 2, "seats_per_row", 3, "price", 31.5),
                Map.of("name", "Balcony", "row_count", 1, "seats_per_row", 4))));
    }
}
