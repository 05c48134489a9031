package org.grandstand.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grandstand.it.DerivedPassword.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnTheServer
@DisplayName("Sign-in by proof (SCRAM-SHA-256) over HTTP")
class ProofIT {

    private static final String PASSWORD = "travel-2027";
    private static final String SALT = "W22ZaJ0SNY7soEsUEjb6gQ==";

    @Test
    @Tag("U1.1")
    @Tag("U1.11")
    @DisplayName("a customer whose device derives registers and comes in without ever sending the password")
    void comesIn(Grandstand grandstand) {
        JsonPath rules = json(grandstand).get("/password-policy").jsonPath();
        DerivedPassword password = DerivedPassword.of(PASSWORD, SALT, rules.getInt("iterations"));
        String login = registered(grandstand, "Eve Lee", "K7654401", Map.of("verifier", password.verifier()));

        Asked asked = asked(grandstand, login);
        String token = prove(grandstand, asked, password.proof(asked))
                .statusCode(201)
                .body("serverSignature", equalTo(password.signature(asked)))
                .body("kind", equalTo("CUSTOMER"))
                .body("name", equalTo("E***"))
                .extract()
                .path("token");
        bearer(grandstand, token).get("/holders").then().statusCode(200);
        plain(grandstand, login, PASSWORD).statusCode(201);
    }

    @Test
    @Tag("U1.11")
    @DisplayName("who registered with a typed password comes in by proof too")
    void typedBefore(Grandstand grandstand) {
        String login = registered(grandstand, "Fay Lee", "K7654402", Map.of("password", PASSWORD));
        JsonPath challenge = challenge(grandstand, login);
        DerivedPassword password =
                DerivedPassword.of(PASSWORD, challenge.getString("salt"), challenge.getInt("iterations"));
        Asked asked = asked(grandstand, login);
        prove(grandstand, asked, password.proof(asked)).statusCode(201);
    }

    @Test
    @Tag("U1.1")
    @DisplayName("a verifier that was derived too quickly, or a password beside it, registers nobody")
    void verifiers(Grandstand grandstand) {
        Map<String, Object> quick = DerivedPassword.of(PASSWORD, SALT, 4096).verifier();
        register(
                        grandstand,
                        "gil-" + UUID.randomUUID() + "@example.com",
                        "Gil Lee",
                        "K7654403",
                        Map.of("verifier", quick))
                .statusCode(422)
                .body("errors.code", hasItems("account.verifier-iterations"));
        register(
                        grandstand,
                        "gil-" + UUID.randomUUID() + "@example.com",
                        "Gil Lee",
                        "K7654403",
                        Map.of("verifier", quick, "password", PASSWORD))
                .statusCode(422)
                .body("errors.code", hasItems("account.password-or-verifier"));
    }

    @Test
    @Tag("U1.11")
    @Tag("K5")
    @DisplayName("a proof counts once: its repeat is refused and on record, and costs the customer nothing")
    void replayed(Grandstand grandstand) throws SQLException {
        DerivedPassword password = DerivedPassword.of(PASSWORD, SALT, 600_000);
        String login = registered(grandstand, "Hal Lee", "K7654404", Map.of("verifier", password.verifier()));
        Asked asked = asked(grandstand, login);
        prove(grandstand, asked, password.proof(asked)).statusCode(201);
        for (int i = 0; i < 20; i++) {
            prove(grandstand, asked, password.proof(asked)).statusCode(401).body("code", equalTo("account.proof-used"));
        }
        int lines = count(
                grandstand,
                "select count(*) from audit_entry where action = 'account.sign-in' and outcome = 'REFUSED' "
                        + "and detail like 'account.proof-used%'");
        assertThat(lines).as("lines on record, of 20 refusals").isBetween(1, 10);
        Asked again = asked(grandstand, login);
        prove(grandstand, again, password.proof(again)).statusCode(201);
    }

    @Test
    @Tag("U1.11")
    @Tag("U4.1")
    @DisplayName(
            "wrong proofs and wrong passwords count together, and a login that nobody has waits like one that somebody has")
    void waits(Grandstand grandstand) {
        DerivedPassword password = DerivedPassword.of(PASSWORD, SALT, 600_000);
        DerivedPassword wrong = DerivedPassword.of("another-2027", SALT, 600_000);
        String known = registered(grandstand, "Ida Lee", "K7654405", Map.of("verifier", password.verifier()));
        String unknown = "nobody-" + UUID.randomUUID() + "@example.com";
        for (String login : new String[] {known, unknown}) {
            for (int i = 0; i < 2; i++) {
                Asked asked = asked(grandstand, login);
                prove(grandstand, asked, wrong.proof(asked))
                        .statusCode(422)
                        .body("code", equalTo("account.wrong-password"));
            }
            plain(grandstand, login, "another-2027").statusCode(422).body("code", equalTo("account.wrong-password"));
            Asked asked = asked(grandstand, login);
            prove(grandstand, asked, password.proof(asked))
                    .statusCode(429)
                    .body("code", equalTo("account.too-many-failures"));
            plain(grandstand, login, PASSWORD).statusCode(429).body("code", equalTo("account.too-many-failures"));
        }
    }

    @Test
    @Tag("U1.11")
    @DisplayName("a login that nobody has is challenged like one that somebody has, each time with the same salt")
    void unknown(Grandstand grandstand) {
        String login = "nobody-" + UUID.randomUUID() + "@example.com";
        JsonPath first = challenge(grandstand, login);
        JsonPath second = challenge(grandstand, login.toUpperCase(java.util.Locale.ROOT));
        assertThat(first.getString("salt")).hasSize(24).isEqualTo(second.getString("salt"));
        assertThat(first.getString("nonce")).isNotEqualTo(second.getString("nonce"));
        assertThat(first.getInt("iterations"))
                .isEqualTo(json(grandstand).get("/password-policy").jsonPath().getInt("iterations"));
    }

    @Test
    @Tag("U1.9")
    @Tag("U1.11")
    @DisplayName("a locked account is refused by proof, and the sign-ins it had end")
    void locked(Grandstand grandstand) {
        DerivedPassword password = DerivedPassword.of(PASSWORD, SALT, 600_000);
        String login = UUID.randomUUID() + "@example.com";
        String customer = register(grandstand, login, "Jan Lee", "K7654406", Map.of("verifier", password.verifier()))
                .statusCode(201)
                .extract()
                .path("customer");
        List<String> tokens = List.of(token(grandstand, login, password), token(grandstand, login, password));
        tokens.forEach(token -> bearer(grandstand, token).get("/holders").then().statusCode(200));

        lock(grandstand, customer);

        tokens.forEach(token -> bearer(grandstand, token).get("/holders").then().statusCode(401));
        Asked asked = asked(grandstand, login);
        prove(grandstand, asked, password.proof(asked)).statusCode(422).body("code", equalTo("account.locked"));
    }

    private static String token(Grandstand grandstand, String login, DerivedPassword password) {
        Asked asked = asked(grandstand, login);
        return prove(grandstand, asked, password.proof(asked))
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static void lock(Grandstand grandstand, String customer) {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            office.open("/account/customer.xhtml?id=" + customer);
            office.fill("reason", "test of the lock");
            office.click("lock");
            office.page().locator(".ui-confirmdialog-yes").click();
            office.byId("unlock").waitFor();
        }
    }

    @Test
    @Tag("U1.11")
    @Tag("U4.1")
    @DisplayName("a customer changes the password by proof: earlier sign-ins end, the old password opens nothing")
    void changed(Grandstand grandstand) {
        DerivedPassword old = DerivedPassword.of(PASSWORD, SALT, 600_000);
        DerivedPassword fresh = DerivedPassword.of("another-2027", SALT, 600_000);
        String login = registered(grandstand, "Kim Lee", "K7654407", Map.of("verifier", old.verifier()));
        String token = token(grandstand, login, old);
        String other = token(grandstand, login, old);

        change(grandstand, token, proven(grandstand, login, fresh), fresh)
                .statusCode(422)
                .body("errors.code", hasItems("account.current-password-wrong"));
        String next = change(grandstand, token, proven(grandstand, login, old), fresh)
                .statusCode(200)
                .extract()
                .path("token");

        bearer(grandstand, token).get("/holders").then().statusCode(401);
        bearer(grandstand, other).get("/holders").then().statusCode(401);
        bearer(grandstand, next).get("/holders").then().statusCode(200);
        plain(grandstand, login, PASSWORD).statusCode(422);
        plain(grandstand, login, "another-2027").statusCode(201);
    }

    @Test
    @Tag("U1.11")
    @DisplayName("nobody changes a password with the proof of another account's")
    void proofOfOthers(Grandstand grandstand) {
        DerivedPassword password = DerivedPassword.of(PASSWORD, SALT, 600_000);
        String mine = registered(grandstand, "Lea Lee", "K7654408", Map.of("verifier", password.verifier()));
        String others = registered(grandstand, "Max Lee", "K7654409", Map.of("verifier", password.verifier()));
        change(grandstand, token(grandstand, mine, password), proven(grandstand, others, password), password)
                .statusCode(422)
                .body("errors.code", hasItems("account.current-password-wrong"));
    }

    private static Map<String, Object> proven(Grandstand grandstand, String login, DerivedPassword password) {
        Asked asked = asked(grandstand, login);
        return Map.of("login", login, "nonce", asked.nonce(), "proof", password.proof(asked));
    }

    private static ValidatableResponse change(
            Grandstand grandstand, String token, Map<String, Object> proof, DerivedPassword next) {
        return bearer(grandstand, token)
                .body(Map.of("proof", proof, "verifier", next.verifier()))
                .put("/password")
                .then();
    }

    @Test
    @Tag("X1")
    @DisplayName("what is forged, malformed or oversized is refused with its place")
    void badInput(Grandstand grandstand) {
        String login = "nobody@example.com";
        String proof = "A".repeat(43) + "=";
        Asked asked = asked(grandstand, login);
        proof(grandstand, login, asked.clientNonce() + "A".repeat(48), proof)
                .statusCode(401)
                .body("code", equalTo("account.challenge-unknown"));
        proof(grandstand, "other@example.com", asked.nonce(), proof)
                .statusCode(401)
                .body("code", equalTo("account.challenge-unknown"));
        for (String nonce : new String[] {"", "x", "a,b".repeat(30), "x".repeat(113), "乐".repeat(70)}) {
            proof(grandstand, login, nonce, proof).statusCode(400).body("errors.field", hasItems("nonce"));
        }
        for (String wrong : new String[] {"", "AAAA", "A".repeat(44), "*".repeat(43) + "="}) {
            proof(grandstand, login, asked.nonce(), wrong).statusCode(400).body("errors.field", hasItems("proof"));
        }
        for (String nonce : new String[] {"", "short", "with,comma,with,comma", "x".repeat(65)}) {
            json(grandstand)
                    .body(Map.of("login", login, "clientNonce", nonce))
                    .post("/sign-ins/challenge")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItems("clientNonce"));
        }
        json(grandstand)
                .body(Map.of("login", "li.lei", "clientNonce", "x".repeat(20)))
                .post("/sign-ins/challenge")
                .then()
                .statusCode(422)
                .body("code", equalTo("account.proof-of-customers"));
        for (String body : new String[] {"", "{", "[]", "null", "{\"login\":1}", "{\"login\":\"a@b.cn\",\"x\":1}"}) {
            json(grandstand).body(body).post("/sign-ins/challenge").then().statusCode(400);
            json(grandstand).body(body).post("/sign-ins/proof").then().statusCode(400);
        }
        json(grandstand)
                .body("{\"login\":\"" + "x".repeat(70_000) + "\"}")
                .post("/sign-ins/proof")
                .then()
                .statusCode(413);
    }

    private static int count(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Registers somebody by passport, and answers the login. */
    private static String registered(
            Grandstand grandstand, String name, String passport, Map<String, Object> password) {
        String login = UUID.randomUUID() + "@example.com";
        register(grandstand, login, name, passport, password).statusCode(201);
        return login;
    }

    private static ValidatableResponse register(
            Grandstand grandstand, String email, String name, String passport, Map<String, Object> password) {
        Map<String, Object> body = new LinkedHashMap<>(password);
        body.put("email", email);
        body.put("person", Map.of("name", name, "documentType", "PASSPORT", "documentNumber", passport));
        body.put("source", "WEB");
        return json(grandstand).body(body).post("/registrations").then();
    }

    private static JsonPath challenge(Grandstand grandstand, String login) {
        return json(grandstand)
                .body(Map.of("login", login, "clientNonce", "rOprNGfwEbeRWgbNEkqO"))
                .post("/sign-ins/challenge")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Asked asked(Grandstand grandstand, String login) {
        return new Asked(
                login, "rOprNGfwEbeRWgbNEkqO", challenge(grandstand, login).getString("nonce"));
    }

    private static ValidatableResponse prove(Grandstand grandstand, Asked asked, String proof) {
        return proof(grandstand, asked.login(), asked.nonce(), proof);
    }

    private static ValidatableResponse proof(Grandstand grandstand, String login, String nonce, String proof) {
        return json(grandstand)
                .body(Map.of("login", login, "nonce", nonce, "proof", proof))
                .post("/sign-ins/proof")
                .then();
    }

    private static ValidatableResponse plain(Grandstand grandstand, String login, String password) {
        return json(grandstand)
                .body(Map.of("login", login, "password", password))
                .post("/sign-ins")
                .then();
    }

    private static RequestSpecification bearer(Grandstand grandstand, String token) {
        return json(grandstand).header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification json(Grandstand grandstand) {
        return given().baseUri(grandstand.api().toString())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }
}
