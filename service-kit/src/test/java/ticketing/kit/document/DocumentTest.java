package ticketing.kit.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.testing.ServiceResource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class DocumentTest {
    private static JsonPath document() {
        return given().get("/q/openapi?format=json").jsonPath();
    }

    private static List<String> keyHeaders(String path) {
        return document().getList("paths.'%s'.post.parameters.findAll{it.in=='header'}.name".formatted(path));
    }

    @Test
    void an_answer_has_every_member_and_those_that_may_be_null_say_so() {
        assertThat(document().getList("components.schemas.Found.required", String.class))
                .containsExactlyInAnyOrder("row_count", "found_at", "last_plan");
        assertThat(document().getString("components.schemas.Found.properties.found_at.anyOf[0].'$ref'"))
                .endsWith("/Instant");
        assertThat(document().getString("components.schemas.Found.properties.found_at.anyOf[1].type"))
                .isEqualTo("null");
        assertThat(document().getString("components.schemas.Found.properties.row_count.type"))
                .isEqualTo("integer");
    }

    @Test
    void a_request_may_leave_out_what_may_be_null() {
        assertThat(document().getList("components.schemas.Plan.required", String.class))
                .containsExactlyInAnyOrder("plan_name", "rows");
        assertThat(document().getList("components.schemas.Plan.properties.is_open.type", String.class))
                .containsExactlyInAnyOrder("boolean", "null");
    }

    @Test
    void the_idempotency_key_is_named_where_it_is_honoured() {
        assertThat(keyHeaders("/api/things")).containsExactly("Idempotency-Key");
        assertThat(keyHeaders("/api/things/{name}/larger")).containsExactly("Idempotency-Key");
        assertThat(keyHeaders("/test/pages")).isNullOrEmpty();
    }
}
