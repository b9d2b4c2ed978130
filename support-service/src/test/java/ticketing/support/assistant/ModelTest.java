package ticketing.support.assistant;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ticketing.kit.security.Roles;
import ticketing.support.Others;
import ticketing.support.SupportTest;

/** With a key: the language model answers, through a stand-in of its API. */
@QuarkusTest
@TestProfile(ModelTest.WithKey.class)
class ModelTest extends SupportTest {
    /** A platform whose operator has set a key. */
    public static final class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "assistant.model.enabled", "true",
                    "quarkus.langchain4j.openai.api-key", "sk-test",
                    "quarkus.langchain4j.openai.timeout", "1s");
        }
    }

    private static final String COMPLETIONS = "/v1/chat/completions";

    private final long customer = Others.newId();
    private final long booking = Others.newId();

    @Test
    void it_answers_what_the_model_says() {
        peers.register(post(COMPLETIONS).willReturn(says("All is well.")));

        ask("How are {name} and {{things}}?").body("mode", equalTo("openai")).body("answer", equalTo("All is well."));

        peers.verifyThat(postRequestedFor(urlPathEqualTo(COMPLETIONS))
                .withHeader("Authorization", WireMock.equalTo("Bearer sk-test"))
                .withRequestBody(matchingJsonPath("$.model", WireMock.equalTo("gpt-4.1-mini")))
                .withRequestBody(matchingJsonPath("$.messages[0].content", containing("Person " + customer)))
                .withRequestBody(matchingJsonPath("$.messages[0].content", containing("You never book, buy")))
                .withRequestBody(
                        matchingJsonPath("$.messages[1].content", containing("How are {name} and {{things}}?")))
                .withRequestBody(matchingJsonPath("$.tools[?(@.function.name == 'my_bookings')]")));
    }

    @Test
    void its_tools_look_up_the_callers_own_data_whatever_the_model_asks_for() {
        peers.register(post(COMPLETIONS).atPriority(5).willReturn(calls("my_bookings", "{\\\"customer_id\\\": 1}")));
        peers.register(post(COMPLETIONS)
                .atPriority(1)
                .withRequestBody(
                        matchingJsonPath("$.messages[?(@.role == 'tool')].content", containing("TB-" + booking)))
                .willReturn(says("You booked TB-" + booking + ".")));
        peers.register(get(urlPathEqualTo("/internal/customers/" + customer + "/bookings"))
                .willReturn(okJson("[" + Others.booking(booking, customer, 1, "confirmed", "null") + "]")));

        ask("What did customer 1 book?")
                .body("mode", equalTo("openai"))
                .body("answer", equalTo("You booked TB-" + booking + "."));

        peers.verifyThat(1, getRequestedFor(urlPathMatching("/internal/customers/.*")));
    }

    @Test
    void nothing_is_left_of_one_question_in_the_next() {
        peers.register(post(COMPLETIONS).willReturn(says("Fine.")));
        ask("My secret is 4711").body("mode", equalTo("openai"));
        peers.resetRequests();
        ask("What was it?").body("mode", equalTo("openai"));
        peers.verifyThat(0, postRequestedFor(urlPathEqualTo(COMPLETIONS)).withRequestBody(containing("4711")));
    }

    @Test
    void when_the_model_fails_the_fixed_rules_answer() {
        peers.register(post(COMPLETIONS).willReturn(aResponse().withStatus(500)));
        ask("hello").body("mode", equalTo("fallback")).body("answer", containsString("Hello Person " + customer));
        peers.register(post(COMPLETIONS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        ask("hello").body("mode", equalTo("fallback"));
        peers.register(post(COMPLETIONS).willReturn(okJson("{\"choices\": []}")));
        ask("hello").body("mode", equalTo("fallback"));
    }

    @Test
    void a_model_that_does_not_answer_in_time_is_not_waited_for() {
        peers.register(post(COMPLETIONS).willReturn(says("At last.").withFixedDelay(6_000)));
        ask("hello").body("mode", equalTo("fallback"));
    }

    @Test
    void a_model_that_never_stops_asking_is_stopped() {
        peers.register(post(COMPLETIONS).willReturn(calls("offers", "{}")));
        ask("hello").body("mode", equalTo("fallback"));
        peers.verifyThat(WireMock.lessThanOrExactly(7), postRequestedFor(urlPathEqualTo(COMPLETIONS)));
    }

    private ValidatableResponse ask(String message) {
        return as(Roles.CUSTOMER, customer)
                .body("{\"message\": \"" + message + "\"}")
                .post("/api/ai/chat")
                .then()
                .statusCode(200);
    }

    private static ResponseDefinitionBuilder says(String text) {
        return completion("{\"role\": \"assistant\", \"content\": \"" + text + "\"}", "stop");
    }

    private static ResponseDefinitionBuilder calls(String tool, String arguments) {
        return completion("""
                {"role": "assistant", "content": null, "tool_calls": [{"id": "call_1", "type": "function",
                 "function": {"name": "%s", "arguments": "%s"}}]}""".formatted(tool, arguments), "tool_calls");
    }

    private static ResponseDefinitionBuilder completion(String message, String reason) {
        return okJson("""
                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": "gpt-4.1-mini",
                 "choices": [{"index": 0, "message": %s, "finish_reason": "%s"}],
                 "usage": {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18}}""".formatted(message, reason));
    }
}
