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
record Reply(String request, int status, java.net.http.HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> response) {
        var request = response.request();
        return new Reply(
                request.method() + " " + request.uri().getPath(),
                response.statusCode(),
                response.headers(),
                response.body());
    }

    /** This answer, once it is sure to have the expected status. */
    Reply expect(int expected) {
        assertThat(status).as("%s answered %s", request, text()).isEqualTo(expected);
        return this;
    }

    /** This refusal, once it is sure to be a problem of that status and code. */
    Reply refused(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).as("%s", request).startsWith("application/problem+json");
        assertThat(json().path("code").asText())
                .as("%s answered %s", request, text())
                .isEqualTo(code);
        assertThat(json().path("trace_id").asText()).as("trace of %s", request).hasSize(32);
        return this;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered what is not JSON: " + text(), e);
        }
    }

    long id() {
        return json().get("id").asLong();
    }
}
