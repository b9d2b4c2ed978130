package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the gateway answered. */
@SuppressWarnings("ArrayRecordComponent") // replies are never compared
public record Reply(String request, int status, java.net.http.HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Reply of(HttpResponse<byte[]> response) {
        var request = response.request();
        return new Reply(
                request.method() + " " + request.uri().getPath(),
                response.statusCode(),
                response.headers(),
                response.body());
    }

    /** This answer, once it is sure to have the expected status. */
    public Reply expect(int expected) {
        assertThat(status).as("%s answered %s", request, text()).isEqualTo(expected);
        return this;
    }

    /** This refusal, once it is sure to be a problem of that status and code. */
    public Reply refused(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).as("%s", request).startsWith("application/problem+json");
        assertThat(json().path("code").asText())
                .as("%s answered %s", request, text())
                .isEqualTo(code);
        assertThat(json().path("trace_id").asText()).as("trace of %s", request).hasSize(32);
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered what is not JSON: " + text(), e);
        }
    }

    public long id() {
        return json().get("id").asLong();
    }
}
