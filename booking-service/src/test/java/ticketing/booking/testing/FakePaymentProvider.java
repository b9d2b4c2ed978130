package ticketing.booking.testing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import ticketing.kit.testing.ServiceResource;

/** The payment provider as booking-service sees it: one key, one movement of money. It calls back when a test says so. */
public final class FakePaymentProvider implements AutoCloseable {
    private static final AtomicLong MOVEMENTS = new AtomicLong(); // the service remembers how far it has read
    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> payments = new LinkedHashMap<>();
    private final Map<String, JsonNode> refunds = new LinkedHashMap<>();
    private final List<ObjectNode> ledger = new ArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile Runnable beforeItAnswers = () -> {};

    /** How it takes orders. */
    public enum Mood {
        WELL,
        /** It answers 503 to everything. */
        AWAY,
        /** It does what it is told, and doesn't say so. */
        SILENT,
        /** It takes no orders, and doesn't say so. */
        DEAF
    }

    private FakePaymentProvider(HttpServer server) {
        this.server = server;
    }

    /** Answers at this address until it is closed. */
    public static FakePaymentProvider at(String address) {
        try {
            var port = URI.create(address).getPort();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            var provider = new FakePaymentProvider(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", provider::answer);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is like this from now on. */
    public void becomes(Mood next) {
        mood = next;
    }

    /** What happens once it has taken the money, and before it says so. */
    public void beforeItAnswers(Runnable action) {
        beforeItAnswers = action;
    }

    /** The payments of this booking that were captured, oldest first. */
    public List<ObjectNode> captured(long booking) {
        return paymentsOf(booking).stream()
                .filter(payment -> payment.get("kind").asText().equals("captured"))
                .toList();
    }

    private synchronized List<ObjectNode> paymentsOf(long booking) {
        return payments.values().stream()
                .filter(payment -> payment.get("booking_id").asLong() == booking)
                .toList();
    }

    /** The cents that went back for this booking, refund by refund. */
    public synchronized List<Long> refunded(long booking) {
        var keys = paymentsOf(booking).stream()
                .map(payment -> payment.get("key").asText())
                .toList();
        return refunds.values().stream()
                .filter(refund -> keys.contains(refund.get("payment_key").asText()))
                .map(refund -> refund.get("amount_cents").asLong())
                .toList();
    }

    /** Captures money under a key of its own for this booking, as an attempt that nobody remembers would have. */
    public synchronized void capture(String key, long booking, long cents) {
        var payment = json.createObjectNode()
                .put("kind", "captured")
                .put("key", key)
                .put("booking_id", booking)
                .put("amount_cents", cents)
                .put("currency", "USD");
        payments.put(key, payment);
        move("captured", payment, key);
    }

    /** Gives money back that nobody here asked it to. */
    public synchronized void giveBack(String paymentKey, long cents) {
        var by = "by-hand-" + paymentKey;
        refund(json.createObjectNode()
                .put("key", by)
                .put("payment_key", paymentKey)
                .put("amount_cents", cents));
    }

    /** Has it never happened, as if the provider had lost its books. */
    public synchronized void forget(long booking) {
        payments.values().removeIf(payment -> payment.get("booking_id").asLong() == booking);
        ledger.removeIf(movement -> movement.get("booking_id").asLong() == booking);
    }

    private void move(String kind, JsonNode what, String paymentKey) {
        var payment = requireNonNull(payments.get(paymentKey));
        ledger.add(json.createObjectNode()
                .put("id", MOVEMENTS.incrementAndGet())
                .put("kind", kind)
                .put("key", what.get("key").asText())
                .put("payment_key", paymentKey)
                .put("booking_id", payment.get("booking_id").asLong())
                .put("amount_cents", what.get("amount_cents").asLong())
                .put("currency", payment.get("currency").asText())
                .put("at", Instant.now().toString()));
    }

    /** Calls back about every payment of this booking. */
    public Response callBack(long booking) {
        var body = json.createObjectNode();
        body.putArray("payments").addAll(paymentsOf(booking));
        return callBack(body.toString(), signature(body.toString()));
    }

    /** Calls back with this body and signature. */
    public static Response callBack(String body, String signature) {
        return Api.service().header("Payment-Signature", signature).body(body).post("/internal/payments/callbacks");
    }

    /** The signature of a callback's body. */
    public static String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ServiceResource.SERVICE_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var mayAsk = ServiceResource.SERVICE_TOKEN.equals(
                    exchange.getRequestHeaders().getFirst("X-Service-Token"));
            var body = exchange.getRequestBody().readAllBytes();
            if (!mayAsk || mood == Mood.AWAY) {
                send(exchange, mayAsk ? 503 : 401, null);
            } else if (mood != Mood.DEAF) {
                var answer = exchange.getRequestMethod().equals("GET")
                        ? read(exchange.getRequestURI())
                        : path.equals("/payments") ? pay(json.readTree(body)) : refund(json.readTree(body));
                beforeItAnswers.run();
                if (mood != Mood.SILENT) {
                    send(exchange, answer == null ? 404 : 200, answer);
                }
            }
        }
    }

    private synchronized @Nullable JsonNode read(URI address) {
        var path = address.getPath();
        if (!path.equals("/ledger")) {
            return payments.get(path.substring(path.lastIndexOf('/') + 1));
        }
        var after = Long.parseLong(address.getQuery().replaceFirst(".*\\bafter=(\\d+).*", "$1"));
        var page = json.createArrayNode();
        ledger.stream().filter(movement -> movement.get("id").asLong() > after).forEach(page::add);
        return page;
    }

    private synchronized JsonNode pay(JsonNode order) {
        var key = order.get("key").asText();
        var before = payments.get(key);
        if (before != null) {
            return before;
        }
        var captured = order.get("simulate_success").asBoolean();
        var payment = order.<ObjectNode>deepCopy().put("kind", captured ? "captured" : "declined");
        payments.put(key, payment);
        if (captured) {
            move("captured", payment, key);
        }
        return payment;
    }

    private synchronized @Nullable JsonNode refund(JsonNode order) {
        var paymentKey = order.get("payment_key").asText();
        if (!payments.containsKey(paymentKey)) {
            return null;
        }
        var before = refunds.putIfAbsent(order.get("key").asText(), order);
        if (before == null) {
            move("refunded", order, paymentKey);
        }
        return before == null ? order : before;
    }

    private void send(HttpExchange exchange, int status, @Nullable JsonNode body) throws IOException {
        var bytes = body == null ? new byte[0] : json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
