package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.grandstand.it.ApiClient.Answer;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnTheServer
@Tag("demo")
@Tag("K1")
@Tag("X1")
@DisplayName("Writes that are sent again")
class RepeatedWritesIT {

    private static ApiClient api;
    private static String token;
    private static long keys = System.nanoTime();

    @BeforeAll
    static void prepare(Grandstand grandstand) throws SQLException {
        DemoGamesIT.loaded(grandstand);
        api = new ApiClient(grandstand.site());
        token = api.signIn("13800000001", "Demo-2026");
    }

    private static String key() {
        return "repeat-" + keys++;
    }

    private static Answer write(String path, String key, String body) {
        Ask ask = Ask.of("POST", "/api/v1" + path).token(token).with("Idempotency-Key", key);
        return api.send(body.isEmpty() ? ask : ask.body(body));
    }

    private static void conflict(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    @DisplayName("a holder is added once, whatever else is sent under the key is refused")
    void holder() {
        String key = key();
        String number = "K" + (1_000_000 + keys % 1_000_000);
        String body = "{\"name\":\"Bob Lee\",\"documentType\":\"PASSPORT\",\"documentNumber\":\"" + number + "\"}";
        Answer first = write("/holders", key, body);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        Answer again = write("/holders", key, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        conflict(write("/holders", key, body.replace("Bob", "Rob")), "operations.key-used-for-another-request");
        assertThat(write("/holders", key(), body).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("a registration is repeated with its answer; one that was refused is judged anew")
    void registration() {
        String key = key();
        String phone = "137" + String.format("%08d", keys % 100_000_000);
        String good = "{\"phone\":\"" + phone + "\",\"password\":\"Repeated-2027\",\"person\":{\"name\":\"Amy Lee\","
                + "\"documentType\":\"PASSPORT\",\"documentNumber\":\"K" + phone.substring(4)
                + "\"},\"source\":\"WEB\"}";
        Ask ask = Ask.of("POST", "/api/v1/registrations").with("Idempotency-Key", key);
        assertThat(api.send(ask.body(good.replace(phone, "123"))).status()).isEqualTo(422);

        Answer first = api.send(ask.body(good));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(api.send(ask.body(good)).body()).isEqualTo(first.body());
        conflict(api.send(ask.body(good.replace("Amy", "Eve"))), "operations.key-used-for-another-request");
    }

    @Test
    @DisplayName("an order, its payment and its cancellation are each done once under their keys")
    void order() {
        String placeKey = key();
        String body = wish();
        Answer placed = write("/orders", placeKey, body);
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        String number = placed.body().path("number").asText();
        assertThat(write("/orders", placeKey, body).body().path("number").asText())
                .isEqualTo(number);
        conflict(write("/orders", placeKey, body.replace("WEB", "MINI_PROGRAM")), "sale.key-used-for-another-request");

        String payKey = key();
        String pay = "{\"method\":\"WECHAT_NATIVE\"}";
        Answer payment = write("/orders/" + number + "/payments", payKey, pay);
        assertThat(payment.status()).as(payment.toString()).isEqualTo(201);
        assertThat(write("/orders/" + number + "/payments", payKey, pay).body()).isEqualTo(payment.body());

        String cancelKey = key();
        Answer cancelled = write("/orders/" + number + "/cancellation", cancelKey, "");
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        assertThat(write("/orders/" + number + "/cancellation", cancelKey, "").body())
                .isEqualTo(cancelled.body());
        assertThat(write("/orders/" + number + "/cancellation", key(), "").status())
                .isEqualTo(409);
    }

    /** One ticket of the cheapest level on sale that this customer's holder has no ticket of yet. */
    private static String wish() {
        String holder = api.send(Ask.of("GET", "/api/v1/holders").token(token))
                .body()
                .at("/items/0/id")
                .asText();
        for (var session : api.send(Ask.of("GET", "/api/v1/sessions?saleState=ON_SALE&limit=200"))
                .body()
                .path("items")) {
            String number = session.path("number").asText();
            var levels =
                    api.send(Ask.of("GET", "/api/v1/sessions/" + number)).body().path("levels");
            String level = levels.path(levels.size() - 1).path("level").asText();
            String body = "{\"session\":\"" + number + "\",\"items\":[{\"level\":\"" + level + "\",\"holder\":\""
                    + holder + "\"}],\"channel\":\"WEB\"}";
            Answer tried = write("/orders", key(), body);
            if (tried.status() == 201) {
                String order = tried.body().path("number").asText();
                assertThat(write("/orders/" + order + "/cancellation", key(), "")
                                .status())
                        .isEqualTo(200);
                return body;
            }
        }
        throw new IllegalStateException("no session on sale takes an order of the demo customer");
    }
}
