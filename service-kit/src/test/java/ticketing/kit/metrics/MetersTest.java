package ticketing.kit.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.http.Refusal;
import ticketing.kit.outbox.Outbox;
import ticketing.kit.store.Things;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;

/** What operators see of a service. */
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class MetersTest {
    private static final String TOPIC = "ticketing.seats.v1";
    private static final String GROWN = "ticketing.thing.grown.v1";

    @Inject
    Writer writer;

    @Inject
    Outbox outbox;

    @Inject
    Things things;

    private final String name = UUID.randomUUID().toString();

    record Grown(String name) {}

    @Test
    void a_fact_is_counted_when_it_is_committed_and_when_it_takes_effect() {
        var facts = value("ticketing_facts_total{type=\"" + GROWN + "\"}");
        var effects = value("ticketing_inbox_records_total{outcome=\"applied\",topic=\"" + TOPIC + "\"}");

        publish();

        assertThat(value("ticketing_facts_total{type=\"" + GROWN + "\"}")).isEqualTo(facts + 1);
        await().until(() ->
                value("ticketing_inbox_records_total{outcome=\"applied\",topic=\"" + TOPIC + "\"}") == effects + 1);
        assertThat(value("ticketing_inbox_delay_seconds_count{topic=\"" + TOPIC + "\"}"))
                .isPositive();
        assertThat(value("ticketing_inbox_batch_seconds_count{topic=\"" + TOPIC + "\"}"))
                .isPositive();
        assertThat(metrics()).contains("ticketing_inbox_lag{channel=\"things\"}");
    }

    @Test
    void what_was_refused_is_no_fact() {
        var facts = value("ticketing_facts_total{type=\"" + GROWN + "\"}");
        try {
            writer.run(() -> {
                outbox.publish(TOPIC, name, GROWN, 1, new Grown(name));
                throw Refusal.conflict("taken", "Taken");
            });
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("taken");
        }
        writer.run(() -> {});

        assertThat(value("ticketing_facts_total{type=\"" + GROWN + "\"}")).isEqualTo(facts);
    }

    @Test
    void the_writer_tells_how_much_it_commits() {
        var units = value("ticketing_writer_batch_sum");
        var commits = value("ticketing_writer_commit_seconds_count");

        writer.run(() -> things.add(name));

        assertThat(value("ticketing_writer_batch_sum")).isGreaterThanOrEqualTo(units + 1);
        assertThat(value("ticketing_writer_commit_seconds_count")).isGreaterThanOrEqualTo(commits + 1);
        assertThat(metrics()).contains("ticketing_writer_commit_seconds_bucket", "ticketing_writer_waiting");
    }

    @Test
    void what_is_sent_is_not_counted_as_waiting() {
        publish();

        await().untilAsserted(() -> assertThat(value("ticketing_outbox_unsent")).isZero());
        assertThat(value("ticketing_outbox_oldest_seconds")).isZero();
    }

    @Test
    void a_refusal_is_counted_by_its_code() {
        var before = value("ticketing_refusals_total{code=\"not_found\"}");

        given().get("/nothing/" + name).then().statusCode(404);

        assertThat(value("ticketing_refusals_total{code=\"not_found\"}")).isEqualTo(before + 1);
        assertThat(metrics()).doesNotContain(name).contains("disk_free_bytes");
    }

    private void publish() {
        writer.run(() -> outbox.publish(TOPIC, name, GROWN, 1, new Grown(name)));
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /** The value of a series; 0 where there is none yet. */
    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
