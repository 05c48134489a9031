package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grandstand.it.ApiClient.Answer;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every call that the API's own description lists is sent what no client should send. Each is refused with a code and the
 * place, and none ends in a failure of the server.
 */
@OnTheServer
@Tag("demo")
@Tag("X1")
@DisplayName("Bad input to the API")
class BadInputIT {

    private static final String STAFF_PASSWORD = "Demo-Games-2026";

    /** Whoever calls providers' addresses hears it in the provider's own form. */
    private static final String PROVIDERS = "/v1/payments/";

    private static final String[] UNREADABLE = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "7",
        "{\"session\":",
        "{\"a\" 1}",
        "\u0000",
        "[".repeat(3_000),
        "{}}",
        "{'a':1}"
    };
    private static final String[] ODD_NAMES = {
        "nothing",
        "0",
        "-1",
        "%00",
        "%FF",
        "%F0%9F%8E%AB",
        "..%2F..",
        "'%20or%201=1--",
        "x".repeat(2_000),
        "%25s",
        "9".repeat(30)
    };
    private static final String[] ODD_VALUES = {
        "", "-1", "0", "abc", "2027-13-45", "%FF", "%00", "***", "x".repeat(2_000), "1e9"
    };

    private static ApiClient api;
    private static JsonNode description;
    private static Map<String, String> tokens;

    /** A call as described. */
    private record Call(String verb, String path, JsonNode operation) {

        boolean hasBody() {
            return operation.path("requestBody").path("content").has("application/json");
        }

        boolean secured() {
            return !operation.path("security").isEmpty();
        }

        /** The body that the description shows. */
        JsonNode example() {
            String reference = operation
                    .at("/requestBody/content/application~1json/examples/usual/$ref")
                    .asText();
            return description.at(reference.substring(1) + "/value");
        }

        Ask ask(String name) {
            Ask ask =
                    Ask.of(verb, "/api" + path.replaceAll("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(name)));
            return secured() ? ask.token(token()) : ask;
        }

        private String token() {
            return tokens.entrySet().stream()
                    .filter(one -> path.startsWith(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @BeforeAll
    static void prepare(Grandstand grandstand) throws SQLException {
        DemoGamesIT.loaded(grandstand);
        api = new ApiClient(grandstand.site());
        description = api.send(Ask.of("GET", "/api/openapi")).body();
        tokens = new LinkedHashMap<>();
        tokens.put("/v1/gate/", api.signIn("luo.haoran", STAFF_PASSWORD));
        tokens.put("/v1/audit/", api.signIn("fang.yuan", STAFF_PASSWORD));
        tokens.put("/v1/venues/", api.signIn("lin.ruoxi", STAFF_PASSWORD));
        tokens.put("/v1/", api.signIn("13800000001", "Demo-2026"));
    }

    private static Stream<Call> calls() {
        List<Call> calls = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> calls.add(new Call(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), verb.getValue()))));
        assertThat(calls).hasSizeGreaterThan(20);
        return calls.stream().filter(call -> !call.path().startsWith(PROVIDERS));
    }

    private static Stream<Call> withBody() {
        return calls().filter(Call::hasBody);
    }

    private static void refused(Ask ask, int... statuses) {
        Answer answer = api.send(ask);
        String what = ask.verb() + " " + ask.path() + " "
                + new String(
                        ask.body(), 0, Math.min(ask.body().length, 200), java.nio.charset.StandardCharsets.ISO_8859_1)
                + " → " + answer;
        assertThat(answer.isProblem()).as(what).isTrue();
        if (statuses.length > 0) {
            assertThat(statuses).as(what).contains(answer.status());
        }
        assertThat(answer.status()).as(what).isBetween(400, 499);
    }

    @Test
    @DisplayName("what is no JSON object is refused, with the line where it ends to be one")
    void unreadable() {
        withBody().forEach(call -> {
            for (String body : UNREADABLE) {
                refused(call.ask("nothing").body(body), 400);
            }
            Answer cut = api.send(call.ask("nothing").body("{\n\n  \"a"));
            assertThat(cut.code()).isEqualTo("request.malformed-json");
            assertThat(cut.body().path("facts").path("line").asInt()).isEqualTo(3);
        });
    }

    @Test
    @DisplayName("a field that is not known is named, with those that are")
    void unknownFields() {
        withBody().forEach(call -> {
            ObjectNode body = call.example().deepCopy();
            body.put("extra", 1);
            Answer answer = api.send(call.ask("nothing").body(body.toString()));

            assertThat(answer.status()).as(call + " " + answer).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("request.unknown-field");
            assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("extra");
        });
    }

    @Test
    @DisplayName("a field of the wrong type is named")
    void wrongTypes() {
        withBody()
                .forEach(call -> call.example().fieldNames().forEachRemaining(field -> {
                    ObjectNode body = call.example().deepCopy();
                    if (body.path(field).isTextual()) {
                        body.putObject(field).put("a", 1);
                    } else {
                        body.put(field, "text");
                    }
                    Answer answer = api.send(call.ask("nothing").body(body.toString()));

                    assertThat(answer.status())
                            .as(call + " " + field + " " + answer)
                            .isEqualTo(400);
                    assertThat(answer.isProblem()).isTrue();
                    assertThat(answer.body().at("/errors/0/field").asText()).startsWith(field);
                }));
    }

    @Test
    @DisplayName("a field that is left out or far too long is refused, and never breaks anything")
    void missingAndLong() {
        withBody()
                .forEach(call -> call.example().fieldNames().forEachRemaining(field -> {
                    ObjectNode longer = call.example().deepCopy();
                    if (longer.path(field).isTextual()) {
                        refused(call.ask("nothing")
                                .body(longer.put(field, "长".repeat(5_000)).toString()));
                    }
                    refused(call.ask("nothing").body("{}"), 400, 404);
                }));
    }

    @Test
    @DisplayName("bodies too large, of another type, or in another encoding are refused")
    void sizesAndEncodings() {
        withBody().forEach(call -> {
            Ask ask = call.ask("nothing");
            String example = call.example().toString();
            refused(ask.body("{\"a\":\"" + "x".repeat(70_000) + "\"}"), 413);
            refused(ask.body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}), 400);
            refused(ask.body(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0}), 400);
            refused(
                    ask.body(example.getBytes(Charset.forName("GBK")))
                            .with("Content-Type", "application/json; charset=gbk"),
                    415);
            refused(ask.body(example).with("Content-Encoding", "gzip"), 415);
            refused(ask.body(example).with("Content-Type", "text/plain"), 415);
            refused(ask.body(example).with("Accept", "text/html"), 400, 404, 406);
        });
    }

    @Test
    @DisplayName("names that nothing has are not found, however they are written")
    void oddNames() {
        calls().filter(call -> call.path().contains("{")).forEach(call -> {
            for (String name : ODD_NAMES) {
                Ask ask = call.ask(name);
                refused(call.hasBody() ? ask.body(call.example().toString()) : ask, 400, 404, 405);
            }
        });
    }

    @Test
    @DisplayName("odd parameters are refused or not minded, and never break anything")
    void oddParameters() {
        calls().filter(call -> call.verb().equals("GET"))
                .forEach(call -> call.operation().path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        for (String value : ODD_VALUES) {
                            Ask ask = call.ask("nothing");
                            String name = parameter.path("name").asText();
                            Ask odd = new Ask(
                                    ask.verb(), ask.path() + "?" + name + "=" + value, ask.body(), ask.headers());
                            Answer answer = api.send(odd);
                            assertThat(answer.status() < 400 || answer.isProblem())
                                    .as(odd.path() + " → " + answer)
                                    .isTrue();
                            assertThat(answer.status())
                                    .as(odd.path() + " → " + answer)
                                    .isLessThan(500);
                        }
                    }
                }));
        refused(Ask.of("GET", "/api/v1/sessions?limit=0"), 400);
        refused(Ask.of("GET", "/api/v1/sessions?limit=201"), 400);
        refused(Ask.of("GET", "/api/v1/sessions?from=2027-13-45"), 400);
        refused(Ask.of("GET", "/api/v1/sessions?colour=red"), 400);
    }

    @Test
    @DisplayName("without a sign-in, with a made-up token or one that has ended, nothing is told")
    void badTokens() {
        String ended = api.signIn("13800000001", "Demo-2026");
        assertThat(api.send(Ask.of("DELETE", "/api/v1/sign-ins/current").token(ended))
                        .status())
                .isEqualTo(204);
        calls().forEach(call -> {
            Ask bare = Ask.of(call.verb(), "/api" + call.path().replaceAll("\\{\\w+}", "nothing"));
            Ask ask = call.hasBody() ? bare.body(call.example().toString()) : bare;
            refused(ask.token(ended), 401);
            refused(ask.token("forged"), 401);
            if (call.secured()) {
                refused(ask, 401);
                refused(ask.with("Authorization", "Basic YTpi"), 401);
            }
        });
    }

    @Test
    @DisplayName("another customer's order is nobody's business: not seen, not paid, not cancelled")
    void othersOrders(Grandstand grandstand) {
        String theirs = api.send(Ask.of("GET", "/api/v1/orders").token(tokens.get("/v1/")))
                .body()
                .at("/items/0/number")
                .asText();
        assertThat(theirs).isNotEmpty();
        String stranger = stranger();
        calls().filter(call -> call.path().startsWith("/v1/orders/{")).forEach(call -> {
            Ask ask = Ask.of(call.verb(), "/api" + call.path().replace("{number}", theirs))
                    .token(stranger);
            refused(call.hasBody() ? ask.body(call.example().toString()) : ask, 404);
        });
    }

    @Test
    @DisplayName("a role that may not do it is told so")
    void otherRoles() {
        calls().filter(Call::secured).forEach(call -> {
            String wrong = tokens.get(
                    call.path().startsWith("/v1/gate/")
                                    || call.path().startsWith("/v1/audit/")
                                    || call.path().startsWith("/v1/venues/")
                            ? "/v1/"
                            : "/v1/gate/");
            Ask ask = Ask.of(call.verb(), "/api" + call.path().replaceAll("\\{\\w+}", "nothing"))
                    .token(wrong);
            refused(call.hasBody() ? ask.body(call.example().toString()) : ask, 403);
        });
    }

    private static String stranger() {
        String phone = "139" + String.format("%08d", System.nanoTime() % 100_000_000);
        Answer registered = api.send(Ask.of("POST", "/api/v1/registrations")
                .body("{\"phone\":\"" + phone + "\",\"password\":\"Stranger-2027\",\"person\":{\"name\":\"Stan Lee\","
                        + "\"documentType\":\"PASSPORT\",\"documentNumber\":\"K" + phone.substring(3, 10)
                        + "\"},\"source\":\"WEB\"}"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return api.signIn(phone, "Stranger-2027");
    }
}
