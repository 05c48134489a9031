package org.grandstand.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnTheServer
@DisplayName("Accounts over HTTP")
class AccountIT {

    private static final String PASSWORD = "travel-2027";

    @Test
    @Tag("U1.1")
    @Tag("U2.1")
    @Tag("U2.4")
    @Tag("X1")
    @DisplayName("a person with a resident ID is verified, registers, signs in, signs out")
    void registers(Grandstand grandstand) {
        known(grandstand, "周一一", "362324198001010014");
        register(grandstand, "13900000001", "周一一", "RESIDENT_ID", "362324198001010014")
                .statusCode(201)
                .body("verification", equalTo("VERIFIED"));
        String token = signIn(grandstand, "139 0000 0001");
        bearer(grandstand, token)
                .get("/holders")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].relation", equalTo("SELF"))
                .body("items[0].name", equalTo("周**"))
                .body("items[0].documentNumber", not(equalTo("362324198001010014")));
        bearer(grandstand, token).delete("/sign-ins/current").then().statusCode(204);
        bearer(grandstand, token)
                .get("/holders")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    @Tag("U1.1")
    @DisplayName("every wrong field of a registration is named, in the language asked for")
    void fieldLevel(Grandstand grandstand) {
        register(grandstand, "12800138000", "Zhou", "RESIDENT_ID", "110101199003078671")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("phone", "person.name", "person.documentNumber"))
                .body("detail", startsWith("注册信息有误"));
    }

    @Test
    @Tag("U2.1")
    @Tag("U2.4")
    @DisplayName("a name that public security does not know for the number registers nobody")
    void different(Grandstand grandstand) {
        known(grandstand, "周二二", "362324198101010011");
        register(grandstand, "13900000002", "周三三", "RESIDENT_ID", "362324198101010011")
                .statusCode(422)
                .body("errors.code", hasItems("realname.not-matching"));
        register(grandstand, "13900000002", "周二二", "RESIDENT_ID", "362324198101010011")
                .statusCode(201);
    }

    @Test
    @Tag("U2.2")
    @Tag("U2.4")
    @DisplayName("with another document a person waits for approval, and cannot add others before it")
    void pending(Grandstand grandstand) {
        register(grandstand, "13900000003", "Ann Lee", "PASSPORT", "K7654321")
                .statusCode(201)
                .body("verification", equalTo("PENDING_APPROVAL"));
        bearer(grandstand, signIn(grandstand, "13900000003"))
                .body(person("Bob Lee", "PASSPORT", "K7654322"))
                .post("/holders")
                .then()
                .statusCode(422)
                .body("code", equalTo("account.verify-yourself-first"));
    }

    @Test
    @Tag("U2.2")
    @Tag("X1")
    @DisplayName("a customer adds, meets again and removes a related holder; nobody else sees the entry")
    void holders(Grandstand grandstand) {
        known(grandstand, "周四四", "362324198201010019");
        known(grandstand, "周五五", "430302199312194239");
        register(grandstand, "13900000004", "周四四", "RESIDENT_ID", "362324198201010019")
                .statusCode(201);
        String token = signIn(grandstand, "13900000004");
        String body = person("周五五", "RESIDENT_ID", "430302199312194239");
        String id = bearer(grandstand, token)
                .body(body)
                .post("/holders")
                .then()
                .statusCode(201)
                .body("verification", equalTo("VERIFIED"))
                .extract()
                .path("id");
        bearer(grandstand, token).body(body).post("/holders").then().statusCode(422);
        register(grandstand, "13900000005", "周五五", "RESIDENT_ID", "430302199312194239")
                .statusCode(201);
        bearer(grandstand, signIn(grandstand, "13900000005"))
                .delete("/holders/" + id)
                .then()
                .statusCode(404);
        bearer(grandstand, token).delete("/holders/" + id).then().statusCode(204);
        bearer(grandstand, token).get("/holders").then().body("items", hasSize(1));
    }

    @Test
    @Tag("X1")
    @DisplayName("what cannot be read is refused with its place, and never breaks anything")
    void badInput(Grandstand grandstand) {
        String[] bodies = {
            "", "{", "[]", "null", "\u0000", "{\"login\":1,\"password\":[]}", "{\"a\":1}", "{\"login\":null}"
        };
        for (String body : bodies) {
            json(grandstand)
                    .body(body)
                    .post("/sign-ins")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        json(grandstand)
                .body("{\"login\":\"" + "x".repeat(70_000) + "\"}")
                .post("/sign-ins")
                .then()
                .statusCode(413);
        json(grandstand)
                .body(new byte[] {'{', '"', (byte) 0xff, '"', '}'})
                .post("/sign-ins")
                .then()
                .statusCode(400);
        json(grandstand)
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/sign-ins")
                .then()
                .statusCode(415);
        json(grandstand).put("/sign-ins").then().statusCode(405);
        json(grandstand).get("/nothing").then().statusCode(404).body("code", equalTo("request.not-found"));
        bearer(grandstand, "forged").get("/health").then().statusCode(401);
        json(grandstand).get("/holders").then().statusCode(401);
    }

    @Test
    @Tag("U4.1")
    @DisplayName("wrong passwords earn a growing wait")
    void failures(Grandstand grandstand) {
        register(grandstand, "13900000006", "Cat Lee", "PASSPORT", "K7654323").statusCode(201);
        for (int i = 0; i < 3; i++) {
            attempt(grandstand, "13900000006", "wrong").statusCode(422).body("code", equalTo("account.wrong-password"));
        }
        attempt(grandstand, "13900000006", PASSWORD).statusCode(429).body("code", equalTo("account.too-many-failures"));
    }

    @Test
    @Tag("U1.10")
    @DisplayName("a customer at a staff address is refused and on record; who registers is a stranger, not the system")
    void onRecord(Grandstand grandstand) throws SQLException {
        String customer = register(grandstand, "13900000007", "Dan Lee", "PASSPORT", "K7654324")
                .statusCode(201)
                .extract()
                .path("customer");
        assertEquals(
                "anonymous",
                text(
                        grandstand,
                        "select actor from audit_entry where action = 'account.registered' and subject = 'customer:"
                                + customer + "'"));
        bearer(grandstand, signIn(grandstand, "13900000007"))
                .get("/gate/sessions")
                .then()
                .statusCode(403);
        String detail = text(
                grandstand,
                "select detail from audit_entry where action = 'audit.access-refused' "
                        + "and subject = 'GET /api/v1/gate/sessions' and actor like 'customer:%'");
        assertTrue(detail.startsWith("from 127.0.0.1"), detail);
    }

    private static String text(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void known(Grandstand grandstand, String name, String number) {
        given().contentType(ContentType.JSON)
                .body("{\"persons\":[{\"name\":\"" + name + "\",\"idCard\":\"" + number + "\"}]}")
                .post(grandstand.simulators().publicSecurity() + "/admin/persons");
    }

    private static ValidatableResponse register(
            Grandstand grandstand, String phone, String name, String type, String number) {
        return json(grandstand)
                .body("{\"phone\":\"" + phone + "\",\"password\":\"" + PASSWORD + "\",\"person\":"
                        + person(name, type, number) + ",\"source\":\"WEB\"}")
                .post("/registrations")
                .then();
    }

    private static String person(String name, String type, String number) {
        return "{\"name\":\"" + name + "\",\"documentType\":\"" + type + "\",\"documentNumber\":\"" + number + "\"}";
    }

    private static ValidatableResponse attempt(Grandstand grandstand, String login, String password) {
        return json(grandstand)
                .body("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}")
                .post("/sign-ins")
                .then();
    }

    private static String signIn(Grandstand grandstand, String login) {
        return attempt(grandstand, login, PASSWORD).statusCode(201).extract().path("token");
    }

    private static RequestSpecification bearer(Grandstand grandstand, String token) {
        return json(grandstand).header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification json(Grandstand grandstand) {
        return given().baseUri(grandstand.api().toString()).contentType(ContentType.JSON);
    }
}
