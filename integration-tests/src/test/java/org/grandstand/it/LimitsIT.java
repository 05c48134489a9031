package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.grandstand.it.ApiClient.Answer;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits as callers meet them and as an administrator sets them. */
@OnTheServer
@Tag("demo")
@Tag("K5")
@DisplayName("who calls too often is told when to come again")
class LimitsIT {

    private static final String ADMINISTRATOR = "fang.yuan";
    private static final String CUSTOMER = "13800000001";
    private static final String CUSTOMER_PASSWORD = "Demo-2026";
    private static final Duration HOLDS_WITHIN = Duration.ofSeconds(5);
    private static final Duration CUSTOMER_THERE_WITHIN = Duration.ofMinutes(5);

    private static RealBrowser browser;
    private static BackOffice office;

    @BeforeAll
    static void signIn(Grandstand grandstand) {
        BackOffice.awaitDemoStaff(grandstand);
        browser = RealBrowser.start();
        office = BackOffice.of(browser.desk("en"), grandstand, ADMINISTRATOR);
        office.inEnglish();
        office.open("/operations/limits.xhtml");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Locator row(String kind, String subject) {
        return office.page()
                .locator("[id='list:rows_data'] tr")
                .filter(new Locator.FilterOptions()
                        .setHas(office.page().locator("td:nth-child(1)").getByText(kind, exactly())))
                .filter(new Locator.FilterOptions()
                        .setHas(office.page().locator("td:nth-child(2)").getByText(subject, exactly())));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void change(String kind, String subject, Runnable filling) {
        office.open("/operations/limits.xhtml");
        row(kind, subject).locator("button").click();
        office.byId("sure:allowed").waitFor();
        filling.run();
        office.click("sure:save");
        office.byId("sure:allowed").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void set(String kind, String subject, int allowed, int seconds) {
        change(kind, subject, () -> {
            office.fill("sure:allowed", Integer.toString(allowed));
            office.fill("sure:seconds", Integer.toString(seconds));
        });
    }

    private static void asUsual(String kind, String subject) {
        change(kind, subject, () -> {
            office.page().waitForResponse(answer -> true, () -> office.click("sure:usual"));
        });
    }

    private static Ask registration(String from) {
        return Ask.of("POST", "/api/v1/registrations")
                .with("X-Forwarded-For", from)
                .body("{}");
    }

    private static int status(Grandstand grandstand, String from) {
        return new ApiClient(grandstand.site()).send(registration(from)).status();
    }

    private static void awaitRefusal(Grandstand grandstand, String from) {
        Awaitility.await("the limit holds")
                .atMost(HOLDS_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> status(grandstand, from) == 429);
    }

    @Test
    @DisplayName(
            "a limit set on the page holds at once, by address; IPv6 counts a network of 64 bits; a trusted network is free")
    void byAddress(Grandstand grandstand) throws IOException, InterruptedException, SQLException {
        set("Registration", "Network address", 3, 300);
        awaitRefusal(grandstand, "203.0.113.7");
        HttpResponse<String> refused = raw(grandstand, "203.0.113.7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d{0,2}");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("operations.over-limit-address", "at most 3 in 300 seconds");
        assertThat(status(grandstand, "198.51.100.9")).isEqualTo(400);
        awaitRefusal(grandstand, "2001:db8:7:1::1");
        assertThat(status(grandstand, "2001:db8:7:1:ffff::2")).isEqualTo(429);
        assertThat(status(grandstand, "2001:db8:7:2::1")).isEqualTo(400);
        trust("203.0.113.0/24");
        Awaitility.await("the network is trusted")
                .atMost(HOLDS_WITHIN)
                .until(() -> status(grandstand, "203.0.113.7") == 400);
        office.open("/operations/limits.xhtml");
        office.says("refused", "203.0.113.*"); // nodes tell their figures now and then, and the page asks for them
        assertThat(office.byId("refused").innerText()).doesNotContain("203.0.113.7");
        RealBrowser.shotsInBothLanguages(office, "limits");
        assertThat(recorded(grandstand)).isPositive();
        asUsual("Registration", "Network address");
        Awaitility.await("the usual limit holds again")
                .atMost(HOLDS_WITHIN)
                .until(() -> status(grandstand, "2001:db8:7:1::1") == 400);
    }

    private static void trust(String network) {
        office.fill("trust:network", network);
        office.fill("trust:note", "a hall");
        office.click("trust:add");
        office.byId("trusted:networks").getByText(network).first().waitFor();
    }

    /** With the headers of the answer. */
    private static HttpResponse<String> raw(Grandstand grandstand, String from)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(grandstand.site() + "/api/v1/registrations"))
                .header("X-Forwarded-For", from)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int recorded(Grandstand grandstand) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from audit_entry where action = 'operations.over-limit'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    @DisplayName("a person's second device shares the limit of the first")
    void byPerson(Grandstand grandstand) {
        ApiClient api = new ApiClient(grandstand.site());
        String phone = deviceOf(api);
        String computer = deviceOf(api);
        set("Ticket holders", "Person", 4, 300);
        Ask byPhone = Ask.of("GET", "/api/v1/holders").token(phone).with("X-Forwarded-For", "192.0.2.10");
        Awaitility.await("the limit holds")
                .atMost(HOLDS_WITHIN)
                .until(() -> api.send(byPhone).code().equals("operations.over-limit-person"));
        Answer other = api.send(Ask.of("GET", "/api/v1/holders").token(computer).with("X-Forwarded-For", "192.0.2.11"));
        assertThat(other.status()).isEqualTo(429);
        assertThat(other.code()).isEqualTo("operations.over-limit-person");
        asUsual("Ticket holders", "Person");
        Awaitility.await("the usual limit holds again")
                .atMost(HOLDS_WITHIN)
                .until(() -> api.send(byPhone).status() == 200);
    }

    private static String deviceOf(ApiClient api) {
        return Awaitility.await("the demo's customer can sign in")
                .atMost(CUSTOMER_THERE_WITHIN)
                .pollInterval(Duration.ofSeconds(3))
                .ignoreExceptions()
                .until(() -> api.signIn(CUSTOMER, CUSTOMER_PASSWORD), token -> !token.isEmpty());
    }

    @Test
    @DisplayName("a login that is tried again and again is refused, whether there is such an account or not")
    void byLogin(Grandstand grandstand) {
        set("Sign-in with the password", "Login", 2, 300);
        ApiClient api = new ApiClient(grandstand.site());
        Ask guess = Ask.of("POST", "/api/v1/sign-ins")
                .body("{\"login\":\"no.such.person\",\"password\":\"wrong-password-1\"}");
        Awaitility.await("the limit holds")
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.send(guess).code().equals("operations.over-limit-login"));
        asUsual("Sign-in with the password", "Login");
    }

    @Test
    @DisplayName("forged tokens are refused, and too many of them from one address are refused as such")
    void forgedTokens(Grandstand grandstand) {
        set("Call with a bad token", "Network address", 3, 300);
        ApiClient api = new ApiClient(grandstand.site());
        Ask forged = Ask.of("GET", "/api/v1/orders").token("x".repeat(43)).with("X-Forwarded-For", "192.0.2.66");
        assertThat(api.send(forged).status()).isEqualTo(401);
        Awaitility.await("the limit holds")
                .atMost(HOLDS_WITHIN)
                .until(() -> api.send(forged).code().equals("operations.over-limit-address"));
        assertThat(api.send(Ask.of("GET", "/api/v1/games").with("X-Forwarded-For", "192.0.2.66"))
                        .status())
                .as("without a token the address goes on browsing")
                .isEqualTo(200);
        asUsual("Call with a bad token", "Network address");
    }

    @Test
    @DisplayName("the form refuses what is no limit and no network, and says why")
    void badInput() {
        office.open("/operations/limits.xhtml");
        row("Placing an order", "Account").locator("button").click();
        office.byId("sure:allowed").waitFor();
        for (String wrong : new String[] {"0", "-5", "1000001", "", "99999999999"}) {
            office.fill("sure:allowed", wrong);
            office.page().waitForResponse(answer -> true, () -> office.click("sure:save"));
            Locator said = office.byId("sure").locator(".field-error, .ui-messages-error");
            said.first().waitFor();
            assertThat(office.byId("sure").innerText()).as(wrong).containsAnyOf("1 to 1000000", "whole number");
        }
        office.open("/operations/limits.xhtml");
        assertThat(row("Placing an order", "Account").innerText()).contains("60 in 60 s");
        for (String wrong :
                new String[] {"office.example.org", "0.0.0.0/0", "203.0.113.0/33", "300.1.1.1", "::1/129"}) {
            office.fill("trust:network", wrong);
            office.click("trust:add");
            office.page().locator("#messages").getByText(wrong).first().waitFor();
        }
    }
}
