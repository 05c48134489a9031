package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.grandstand.it.ApiClient.Answer;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnTheServer
@Tag("demo")
@DisplayName("Tickets that are taken back")
class TicketVoidingIT {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 1000;
    private static final double PATIENCE_MILLISECONDS = 30_000;
    private static final Duration BOOKED_WITHIN = Duration.ofSeconds(60);
    private static final String STAFF_PASSWORD = "Demo-Games-2026";

    private static ApiClient api;

    @BeforeAll
    static void loaded(Grandstand grandstand) throws SQLException {
        DemoGamesIT.loaded(grandstand);
        api = new ApiClient(grandstand.site());
    }

    @Test
    @Tag("I0")
    @Tag("A1")
    @DisplayName(
            "the old code admits nobody, the seat is sold again under another, the books show the debt and the payback")
    void takenBack(Grandstand grandstand) throws SQLException {
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        assumeTrue(Files.isExecutable(Path.of(chromium)), "no chromium at " + chromium);
        String session = RestAssured.get(grandstand.api() + "/sessions?saleState=ON_SALE&limit=1")
                .jsonPath()
                .getString("items[0].number");
        Visitor visitor = Visitor.registered(grandstand);
        Visitor.Held ticket = visitor.buys(session);
        String order = api.send(Ask.of("GET", "/api/v1/orders").token(visitor.token()))
                .body()
                .at("/items/0/number")
                .asText();

        takeBack(grandstand, chromium, order);

        Answer seen = api.send(Ask.of("GET", "/api/v1/orders/" + order).token(visitor.token()));
        assertThat(seen.body().path("state").asText()).isEqualTo("REFUNDED");
        assertThat(api.send(Ask.of("GET", "/api/v1/orders/" + order + "/tickets")
                                .token(visitor.token()))
                        .status())
                .isEqualTo(409);
        Answer gate = api.send(Ask.of("POST", "/api/v1/gate/checks")
                .token(api.signIn("luo.haoran", STAFF_PASSWORD))
                .body("{\"session\":\"" + session + "\",\"code\":\"" + ticket.code() + "\"}"));
        assertThat(gate.body().at("/reason/code").asText()).as(gate.toString()).isEqualTo("gate.void-ticket");
        booked(grandstand, order);
        assertThat(visitor.buys(session).code()).isNotEqualTo(ticket.code());
    }

    private static void takeBack(Grandstand grandstand, String chromium, String order) {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(chromium))
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newPage(
                    new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN"));
            page.setDefaultTimeout(PATIENCE_MILLISECONDS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
            page.navigate(grandstand.backoffice() + "/sale/order-detail.xhtml?number=" + order);
            page.locator("#name").fill("chen.jiaming");
            page.locator("#password").fill(STAFF_PASSWORD);
            page.locator("#enter").click();
            page.waitForURL("**/order-detail.xhtml*");

            page.locator("#takeBack").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("body")).containsText("请填写收回原因");
            page.locator("#reason").fill("场次延期");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(grandstand.dataFolder().resolve("take-back.png"))
                    .setFullPage(true));
            page.locator("#takeBack").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".facts .chip").first()).hasText("已退票");
            assertThat(page.locator("#takeBack")).hasCount(0);
            assertThat(page.locator("#paybacks").filter(new Locator.FilterOptions().setHasText("场次延期")))
                    .isVisible();
        }
    }

    /** What was ticket money is owed, and what was owed is paid. */
    private static void booked(Grandstand grandstand, String order) {
        Awaitility.await("the payback is in the books")
                .atMost(BOOKED_WITHIN)
                .untilAsserted(() -> assertThat(DemoGamesIT.rows(
                                grandstand,
                                "select e.kind || ' ' || l.debit_account || ' ' || l.credit_account from settlement_entry e "
                                        + "join settlement_line l on l.entry_id = e.id where e.order_number = '" + order
                                        + "'"))
                        .containsExactlyInAnyOrder(
                                "CAPTURE PROVIDER_CLEARING TICKET_MONEY",
                                "VOID TICKET_MONEY PAYBACKS_DUE",
                                "PAYBACK PAYBACKS_DUE PROVIDER_CLEARING"));
    }
}
