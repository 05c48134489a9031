package org.grandstand.it;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody who came to buy one ticket through the API, where the demo's public security and WeChat Pay answer. */
record Visitor(Grandstand grandstand, String email, String documentNumber, String token) {

    static final String PASSWORD = "Visitor-Of-2027";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Duration PAID_WITHIN = Duration.ofSeconds(60);

    /** A ticket in the visitor's hand. */
    record Held(String code, String qr) {}

    static Visitor registered(Grandstand grandstand) {
        String email = "visitor-" + UUID.randomUUID() + "@example.com";
        String document = residentId(new Random());
        asks(Map.of(
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "person",
                        Map.of("name", "王小明", "documentType", "RESIDENT_ID", "documentNumber", document),
                        "source",
                        "WEB"))
                .post(grandstand.api() + "/registrations")
                .then()
                .statusCode(201);
        return new Visitor(grandstand, email, document, token(grandstand, email, PASSWORD));
    }

    static String token(Grandstand grandstand, String login, String password) {
        return asks(Map.of("login", login, "password", password))
                .post(grandstand.api() + "/sign-ins")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** Orders the best seat of the session's cheapest level with any left, pays, and waits for the ticket. */
    Held buys(String session) {
        JsonPath detail = given().get(grandstand.api() + "/sessions/" + session).jsonPath();
        List<String> levels = detail.getList("levels.findAll { it.remaining > 0 }.level");
        String holder = mine().get(grandstand.api() + "/holders").jsonPath().getString("items[0].id");
        Map<String, Object> wish = Map.of(
                "session",
                session,
                "items",
                List.of(Map.of("level", levels.get(levels.size() - 1), "holder", holder)),
                "channel",
                "WEB");
        String order = mine().body(wish)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(grandstand.api() + "/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        pays(order);
        JsonPath tickets =
                mine().get(grandstand.api() + "/orders/" + order + "/tickets").jsonPath();
        return new Held(tickets.getString("items[0].code"), tickets.getString("items[0].qr"));
    }

    private void pays(String order) {
        String page = mine().body(Map.of("method", "WECHAT_NATIVE"))
                .post(grandstand.api() + "/orders/" + order + "/payments")
                .then()
                .statusCode(201)
                .extract()
                .path("demoPayUrl");
        given().contentType("application/x-www-form-urlencoded")
                .body("action=pay&" + page.substring(page.indexOf('?') + 1))
                .post(page.substring(0, page.indexOf('?')));
        Awaitility.await("the order is paid")
                .atMost(PAID_WITHIN)
                .until(() -> mine().get(grandstand.api() + "/orders/" + order)
                        .jsonPath()
                        .getString("state")
                        .equals("PAID"));
    }

    private RequestSpecification mine() {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification asks(Map<String, Object> body) {
        return given().contentType("application/json").body(body);
    }

    /** A number by rule, of nobody; the demo's public security enrols it under the name it hears first. */
    static String residentId(Random random) {
        String number = "110105" + random.nextInt(1960, 2000) + "0" + random.nextInt(1, 10) + random.nextInt(10, 28)
                + "%03d".formatted(random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
