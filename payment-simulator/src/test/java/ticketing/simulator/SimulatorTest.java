package ticketing.simulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
@SuppressWarnings("NullAway.Init") // filled by the framework
class SimulatorTest {
    private final String key = UUID.randomUUID().toString();

    @TestHTTPResource
    URI address;

    @AfterEach
    void beGoodAgain() {
        behave(Map.of());
        Platform.answers(204);
    }

    @Test
    void one_key_takes_the_money_once_however_often_it_is_asked() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(i -> () -> pay(key, 500).asString())
                    .toList();
            var answers = new HashSet<String>();
            for (var answer : crowd.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        }
        assertThat(movements(key)).containsExactly("captured 500");
        pay(key, 501).then().statusCode(409).body("code", equalTo("key_reused"));
        as().get("/payments/" + key).then().statusCode(200).body("amount_cents", equalTo(500));
    }

    @Test
    void a_declined_payment_stays_declined_and_moves_nothing() {
        pay(key, 500, Map.of("simulate_success", false)).then().statusCode(200).body("kind", equalTo("declined"));

        pay(key, 500).then().statusCode(200).body("kind", equalTo("declined"));

        assertThat(movements(key)).isEmpty();
        refund("r" + key, key, 500).then().statusCode(404).body("code", equalTo("payment_not_found"));
    }

    @Test
    void no_more_goes_back_than_was_taken_and_each_refund_once() {
        pay(key, 500).then().statusCode(200);

        for (int i = 0; i < 2; i++) {
            refund("a" + key, key, 300).then().statusCode(200).body("kind", equalTo("refunded"));
        }
        refund("b" + key, key, 201).then().statusCode(409).body("code", equalTo("refund_exceeds_payment"));
        refund("a" + key, key, 200).then().statusCode(409).body("code", equalTo("key_reused"));
        refund("b" + key, key, 200).then().statusCode(200);

        assertThat(movements(key)).containsExactly("captured 500", "refunded 300", "refunded 200");
        refund("c" + key, "nobodys", 1).then().statusCode(404);
    }

    @Test
    void nobody_gets_in_without_the_token() {
        given().get("/ledger").then().statusCode(401).contentType(startsWith("application/problem+json"));
        given().header("X-Service-Token", "guessed").get("/behaviour").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"key, ''", "booking_id,", "amount_cents, -1", "currency, ''"})
    void an_order_that_is_wrong_is_refused_by_the_name_of_its_member(String member, String value) {
        var order = order(key, 500);
        order.put(member, member.equals("amount_cents") ? Long.valueOf(value) : value);

        as().body(order).post("/payments").then().statusCode(400).body("detail", startsWith(member + " "));
        as().body("{").post("/payments").then().statusCode(400).body("code", equalTo("malformed_request"));
        assertThat(movements(key)).isEmpty();
    }

    @Test
    void a_silent_provider_takes_the_money_and_a_deaf_one_does_not() {
        behave(Map.of("silence_rate", 1));
        assertThatThrownBy(() -> payImpatiently(key)).isInstanceOf(HttpTimeoutException.class);
        behave(Map.of("loss_rate", 1));
        assertThatThrownBy(() -> payImpatiently("lost" + key)).isInstanceOf(HttpTimeoutException.class);
        behave(Map.of());

        as().get("/payments/" + key).then().statusCode(200).body("kind", equalTo("captured"));
        as().get("/payments/lost" + key).then().statusCode(404);
    }

    @Test
    void an_outage_ends_after_so_many_calls() {
        behave(Map.of("outage_calls", 2));

        assertThat(IntStream.range(0, 3).map(i -> pay(key, 500).statusCode())).containsExactly(503, 503, 200);
    }

    @Test
    void the_same_seed_declines_the_same() {
        assertThat(luckOf(7)).isEqualTo(luckOf(7)).contains("captured", "declined");
    }

    @ParameterizedTest
    @CsvSource({"delay_ms, 60001", "decline_rate, 1.1", "loss_rate, -0.1", "callback_delay_ms, -1", "outage_ms, 600001"
    })
    void a_behaviour_out_of_bounds_is_refused_by_the_name_of_its_member(String member, double value) {
        as().body(Map.of(member, member.endsWith("_ms") ? (Object) (long) value : value))
                .put("/behaviour")
                .then()
                .statusCode(400)
                .body("detail", startsWith(member + " "));
    }

    @Test
    void a_decision_is_told_until_it_is_heard_and_signed() {
        Platform.answers(500);
        behave(Map.of("callback_delay_ms", 0));
        pay(key, 500).then().statusCode(200);
        await().until(() -> Platform.heardOf(key).size() >= 2);

        Platform.answers(204);

        await().until(() -> Platform.heardOf(key).getLast().answered() == 204);
        var heard = Platform.heardOf(key).getLast();
        assertThat(heard.body()).startsWith("{\"payments\":[{").contains("\"kind\":\"captured\"");
        assertThat(heard.signature())
                .hasSize(64)
                .isNotEqualTo(Platform.heardOf(key).getFirst().body());
        pay("next" + key, 500).then().statusCode(200);
        await().until(() -> !Platform.heardOf("next" + key).isEmpty());
        assertThat(Platform.heardOf(key))
                .filteredOn(once -> once.answered() == 204)
                .filteredOn(once -> once.body().contains("\"" + key + "\""))
                .hasSize(1);
    }

    @Test
    void a_callback_may_come_twice() {
        behave(Map.of("callback_delay_ms", 0, "duplicate_rate", 1));
        pay(key, 500).then().statusCode(200);

        await().until(() -> Platform.heardOf(key).size() == 2);
    }

    private List<String> luckOf(int seed) {
        behave(Map.of("seed", seed, "decline_rate", 0.5));
        return IntStream.range(0, 20)
                .mapToObj(i -> pay(UUID.randomUUID().toString(), 500).jsonPath().getString("kind"))
                .toList();
    }

    private void payImpatiently(String paymentKey) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/payments"))
                .timeout(Duration.ofSeconds(1))
                .header("X-Service-Token", Platform.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"key": "%s", "booking_id": 7, "amount_cents": 500, "currency": "USD"}""".formatted(paymentKey)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        }
    }

    private static List<String> movements(String paymentKey) {
        List<Map<String, Object>> ledger = as().get("/ledger?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        return ledger.stream()
                .filter(entry -> paymentKey.equals(entry.get("payment_key")))
                .map(entry -> entry.get("kind") + " " + entry.get("amount_cents"))
                .toList();
    }

    private static void behave(Map<String, Object> behaviour) {
        as().body(behaviour).put("/behaviour").then().statusCode(200);
    }

    private static Response refund(String refundKey, String paymentKey, long cents) {
        return as().body(Map.of("key", refundKey, "payment_key", paymentKey, "amount_cents", cents))
                .post("/refunds");
    }

    private static Response pay(String paymentKey, long cents) {
        return pay(paymentKey, cents, Map.of());
    }

    private static Response pay(String paymentKey, long cents, Map<String, Object> but) {
        var order = order(paymentKey, cents);
        order.putAll(but);
        return as().body(order).post("/payments");
    }

    private static Map<String, Object> order(String paymentKey, long cents) {
        return new HashMap<>(
                Map.of("key", paymentKey, "booking_id", 7, "amount_cents", cents, "currency", "USD", "method", "card"));
    }

    private static RequestSpecification as() {
        return given().header("X-Service-Token", Platform.TOKEN).contentType("application/json");
    }
}
