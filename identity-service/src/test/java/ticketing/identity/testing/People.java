package ticketing.identity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** What people do in these tests, over HTTP as everybody else. */
public final class People {
    public static final String PASSWORD = "correct horse";

    private People() {}

    /** An address that nobody has used. */
    public static String address() {
        return "p" + UUID.randomUUID() + "@test.local";
    }

    public static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    public static RequestSpecification as(String accessToken) {
        return given().auth().oauth2(accessToken).contentType(ContentType.JSON);
    }

    public static Response register(String email, String role) {
        return json(Map.of("name", "Test Person", "email", email, "password", PASSWORD, "role", role))
                .post("/api/auth/register");
    }

    /** A new customer's address. */
    public static String customer() {
        var email = address();
        register(email, "customer").then().statusCode(201);
        return email;
    }

    public static Response tryLogin(String email, String password) {
        return json(Map.of("email", email, "password", password)).post("/api/auth/login");
    }

    /** The answer of a login that works. */
    public static JsonPath login(String email, String password) {
        return tryLogin(email, password).then().statusCode(200).extract().jsonPath();
    }

    public static JsonPath login(String email) {
        return login(email, PASSWORD);
    }

    /** The demo administrator's access token. */
    public static String admin() {
        return login("admin@ticket.local", "admin123").getString("access_token");
    }

    public static Response refresh(String refreshToken) {
        return json(Map.of("refresh_token", refreshToken)).post("/api/auth/refresh");
    }

    public static Response forgot(String email) {
        return json(Map.of("email", email)).post("/api/auth/forgot-password");
    }

    public static Response reset(String token, String newPassword) {
        return json(Map.of("token", token, "new_password", newPassword)).post("/api/auth/reset-password");
    }
}
