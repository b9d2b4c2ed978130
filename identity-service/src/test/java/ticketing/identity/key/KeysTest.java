package ticketing.identity.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static ticketing.identity.testing.People.admin;
import static ticketing.identity.testing.People.as;
import static ticketing.identity.testing.People.login;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.security.Roles;
import ticketing.kit.store.Writer;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class KeysTest {
    @Inject
    SigningKeys keys;

    @Inject
    Writer writer;

    @Inject
    EntityManager store;

    @Inject
    Clock clock;

    @Test
    void anybody_can_verify_a_token_with_the_published_keys() throws Exception {
        var published = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var user = login("organizer@ticket.local", "organizer123");

        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(published).getJsonWebKeys()))
                .setExpectedIssuer("ticketing")
                .setExpectedAudience("ticketing")
                .setRequireExpirationTime()
                .build()
                .processToClaims(user.getString("access_token"));

        assertThat(claims.getSubject()).isEqualTo("2");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("organizer@ticket.local");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Organizer One");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("event_organizer");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(15 * 60);
    }

    @Test
    void only_the_public_half_is_published() {
        given().get("/.well-known/jwks.json")
                .then()
                .body("keys[0].kty", is("RSA"))
                .body("keys[0].alg", is("RS256"))
                .body("keys[0].use", is("sig"))
                .body("keys[0].keySet().sort()", is(List.of("alg", "e", "kid", "kty", "n", "use")));
    }

    @Test
    void a_token_that_others_signed_or_somebody_changed_opens_nothing() {
        var foreign = Tokens.of(Roles.ADMIN, 1);
        var parts = parts(admin());
        var unsigned = encode("{\"alg\":\"none\"}") + "." + parts.get(1) + ".";
        var changed = parts.get(0) + "." + encode(decode(parts.get(1)).replace("\"sub\":\"1\"", "\"sub\":\"2\"")) + "."
                + parts.get(2);

        for (var token : List.of(foreign, unsigned, changed, "x", "x.y.z")) {
            as(token).get("/api/users").then().statusCode(401).contentType("application/problem+json");
        }
    }

    @Test
    void a_second_key_is_published_before_it_signs_and_the_first_goes_on_verifying() {
        var kid = UUID.randomUUID().toString();
        var next = new SigningKey(
                kid, KeyPair.generate(), clock.instant(), clock.instant().plus(Duration.ofHours(1)));
        keys.replace();
        var old = admin();
        writer.run(() -> store.persist(next));
        keys.load();
        given().get("/.well-known/jwks.json").then().body("keys", hasSize(2));
        assertThat(kidOf(admin())).isNotEqualTo(kid);

        writer.run(() -> store.createQuery("update SigningKey set signsFrom = ?1 where kid = ?2")
                .setParameter(1, clock.instant())
                .setParameter(2, kid)
                .executeUpdate());
        store.clear(); // this test is one request, whose entities would stay as they were first read
        keys.load();

        assertThat(kidOf(admin())).isEqualTo(kid);
        as(admin()).get("/api/auth/me").then().statusCode(200);
        as(old).get("/api/auth/me").then().statusCode(200);
        given().get("/.well-known/jwks.json").then().body("keys", not(hasSize(1)));
    }

    @Test
    void a_rotated_key_is_published_at_once_and_signs_when_all_have_heard_of_it() {
        var signing = kidOf(admin());
        var keysBefore = keys.all().size();

        var from = rotate(false);

        assertThat(from).isAfter(clock.instant().plusSeconds(60));
        given().get("/.well-known/jwks.json").then().body("keys", hasSize(keysBefore + 1));
        assertThat(kidOf(admin())).isEqualTo(signing);
        keys.replace();
    }

    @Test
    void a_key_is_forgotten_once_nothing_that_it_signed_can_be_good() {
        keys.replace();
        var old = admin();
        keys.rotate();
        succeedSince(AccessTokenIssuer.LIFE.minusSeconds(30));
        keys.tend();
        assertThat(keys.all()).hasSize(2);
        as(old).get("/api/auth/me").then().statusCode(200);

        succeedSince(AccessTokenIssuer.LIFE.plusSeconds(1));
        keys.tend();

        assertThat(keys.all()).hasSize(1);
        assertThat(keys.known(kidOf(old))).isNull();
        as(admin()).get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void a_key_that_is_replaced_at_once_makes_all_that_was_signed_worthless() {
        var old = admin();

        rotate(true);

        as(old).get("/api/auth/me").then().statusCode(401);
        as(admin()).get("/api/auth/me").then().statusCode(200);
        given().get("/.well-known/jwks.json").then().body("keys", hasSize(1));
    }

    @Test
    void keys_are_rotated_by_operators_alone_who_say_who_they_are() {
        given().contentType("application/json")
                .body(Map.of("by", "somebody"))
                .post("/internal/signing-keys/rotations")
                .then()
                .statusCode(401);
        given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN)
                .contentType("application/json")
                .body(Map.of("at_once", true))
                .post("/internal/signing-keys/rotations")
                .then()
                .statusCode(400);
    }

    private static Instant rotate(boolean atOnce) {
        return Instant.parse(given().header("X-Service-Token", ServiceResource.SERVICE_TOKEN)
                .contentType("application/json")
                .body(Map.of("by", "an operator", "at_once", atOnce))
                .post("/internal/signing-keys/rotations")
                .then()
                .statusCode(200)
                .extract()
                .path("signs_from"));
    }

    /** Has the newest key have signed for so long. */
    private void succeedSince(Duration age) {
        var newest = keys.all().getFirst().kid();
        writer.run(() -> store.createQuery("update SigningKey set signsFrom = ?1 where kid <> ?2")
                .setParameter(1, clock.instant().minus(Duration.ofDays(1)))
                .setParameter(2, newest)
                .executeUpdate());
        writer.run(() -> store.createQuery("update SigningKey set signsFrom = ?1 where kid = ?2")
                .setParameter(1, clock.instant().minus(age))
                .setParameter(2, newest)
                .executeUpdate());
        store.clear(); // this test is one request, whose entities would stay as they were first read
    }

    private static String kidOf(String token) {
        return JsonPath.from(decode(parts(token).getFirst())).getString("kid");
    }

    private static List<String> parts(String token) {
        return Pattern.compile("\\.").splitAsStream(token).toList();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
