package ticketing.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static ticketing.gateway.routing.Service.BOOKING;
import static ticketing.gateway.routing.Service.EVENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergerTest {
    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode merge(String event, String booking) {
        var merger = new Merger(parse("{'openapi':'3.1.0','paths':{'/session/me':{}}}"));
        merger.add(EVENT, parse(event));
        merger.add(BOOKING, parse(booking));
        return merger.merged();
    }

    private static Iterable<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void only_what_a_service_answers_for_callers_is_described() {
        var merged = merge(
                "{'paths':{'/api/events':{},'/internal/holds/{hold_id}':{},'/api/mailbox':{},'/api/bookings':{}}}",
                "{'paths':{'/api/bookings':{'post':{}},'/api/events/{id}/door-list':{},'/api/mailbox':{}}}");
        assertThat(names(merged.path("paths")))
                .containsExactlyInAnyOrder(
                        "/session/me",
                        "/api/events",
                        "/api/mailbox/event",
                        "/api/bookings",
                        "/api/events/{id}/door-list",
                        "/api/mailbox/booking");
        assertThat(merged.at("/paths/~1api~1bookings").has("post")).isTrue();
    }

    @Test
    void a_name_for_two_things_is_told_apart_and_one_for_the_same_is_kept() {
        var merged = merge("""
                {'components':{'schemas':{'View':{'type':'string'},'Same':{'type':'object'}}},
                 'paths':{'/api/events':{'get':{'a':[{'$ref':'#/components/schemas/Same'},
                                                    {'$ref':'#/components/schemas/View'}]}}}}""", """
                {'components':{'schemas':{'View':{'type':'integer'},'Same':{'type':'object'},
                                          'List':{'items':{'$ref':'#/components/schemas/View'}}}},
                 'paths':{'/api/offers':{'get':{'a':[{'$ref':'#/components/schemas/Same'},
                                                    {'$ref':'#/components/schemas/List'}]}}}}""");
        assertThat(names(merged.at("/components/schemas")))
                .containsExactlyInAnyOrder("View", "Same", "BookingView", "List");
        assertThat(merged.at("/components/schemas/View/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/BookingView/type").asText()).isEqualTo("integer");
        assertThat(merged.at("/components/schemas/List/items/$ref").asText())
                .isEqualTo("#/components/schemas/BookingView");
        assertThat(merged.at("/paths/~1api~1offers/get/a/0/$ref").asText()).isEqualTo("#/components/schemas/Same");
        assertThat(merged.at("/paths/~1api~1events/get/a/1/$ref").asText()).isEqualTo("#/components/schemas/View");
    }

    @Test
    void of_the_schemas_those_are_taken_that_public_calls_need_near_or_far() {
        var merged = merge("{}", """
                {'components':{'schemas':{'Order':{'items':{'$ref':'#/components/schemas/Line'}},
                                          'Line':{'items':{'$ref':'#/components/schemas/Order'}},
                                          'Secret':{'type':'string'}},
                               'securitySchemes':{'jwt':{'type':'http'}}},
                 'paths':{'/api/offers':{'get':{'$ref':'#/components/schemas/Order'}},
                          '/internal/offers':{'get':{'$ref':'#/components/schemas/Secret'}}}}""");
        assertThat(names(merged.at("/components/schemas"))).containsExactlyInAnyOrder("Order", "Line");
        assertThat(merged.at("/components/securitySchemes").has("jwt")).isTrue();
    }

    @Test
    void the_tags_of_public_calls_and_problem_codes_are_gathered() {
        var merged = merge("""
                {'tags':[{'name':'Mailbox'},{'name':'Internal'},{'name':'Events'}],
                 'paths':{'/api/events':{'get':{'tags':['Events','Mailbox']}},'/internal/events':{'get':{'tags':['Internal']}}},
                 'x-problem-codes':{'event_started':'409'}}""", """
                {'tags':[{'name':'Mailbox'}],'paths':{'/api/offers':{'get':{'tags':['Mailbox']}}},
                 'x-problem-codes':{'booking_expired':'409'}}""");
        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("Mailbox", "Events");
        assertThat(names(merged.path("x-problem-codes"))).containsExactlyInAnyOrder("event_started", "booking_expired");
    }

    @Test
    void each_call_may_answer_with_a_problem() {
        var merged = merge(
                "{'paths':{'/api/events':{'get':{'responses':{'200':{}}}}}}",
                "{'paths':{'/api/offers':{'get':{'responses':{'default':{'description':'own words'}}}}}}");
        assertThat(merged.at("/paths/~1api~1events/get/responses/default/$ref").asText())
                .isEqualTo("#/components/responses/Problem");
        assertThat(merged.at("/paths/~1api~1offers/get/responses/default/description")
                        .asText())
                .isEqualTo("own words");
    }
}
