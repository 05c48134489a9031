package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
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

    private static final Duration BOOKED_WITHIN = Duration.ofSeconds(60);

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
            "tickets that let somebody in only when one insists; then the old code admits nobody, the seat is sold again under another, the books show the debt and the payback")
    void takenBack(Grandstand grandstand) throws SQLException {
        String session = GateJourneyIT.sessionUnderWay(grandstand);
        Visitor visitor = Visitor.registered(grandstand);
        Visitor.Held ticket = visitor.buys(session);
        String order = api.send(Ask.of("GET", "/api/v1/orders").token(visitor.token()))
                .body()
                .at("/items/0/number")
                .asText();

        assertThat(checked(session, ticket.code()).at("/result").asText()).isEqualTo("ADMITTED");

        takeBack(grandstand, order);

        Answer seen = api.send(Ask.of("GET", "/api/v1/orders/" + order).token(visitor.token()));
        assertThat(seen.body().path("state").asText()).isEqualTo("REFUNDED");
        assertThat(api.send(Ask.of("GET", "/api/v1/orders/" + order + "/tickets")
                                .token(visitor.token()))
                        .status())
                .isEqualTo(409);
        assertThat(checked(session, ticket.code()).at("/reason/code").asText()).isEqualTo("gate.void-ticket");
        assertThat(DemoGamesIT.rows(
                        grandstand,
                        "select detail from audit_entry where action = 'sale.tickets-voided' and subject = 'order:"
                                + order + "'"))
                .singleElement()
                .asString()
                .contains("场次延期", "admitted before", ticket.code());
        booked(grandstand, order);
        assertThat(visitor.buys(session).code()).isNotEqualTo(ticket.code());
    }

    private static JsonNode checked(String session, String code) {
        return api.send(Ask.of("POST", "/api/v1/gate/checks")
                        .token(api.signIn("luo.haoran", BackOffice.DEMO_PASSWORD))
                        .body("{\"session\":\"" + session + "\",\"code\":\"" + code + "\"}"))
                .body();
    }

    private static void takeBack(Grandstand grandstand, String order) {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, "chen.jiaming");
            office.open("/sale/order-detail.xhtml?number=" + order);
            takeBack(office);
            office.page().getByText("请填写收回原因").first().waitFor();
            office.fill("reason", "场次延期");
            takeBack(office);
            office.page().getByText("已入场").first().waitFor();
            RealBrowser.shot(office.page(), "take-back-admitted");
            office.byId("evenAdmitted").check();
            takeBack(office);
            Page page = office.page();
            assertThat(page.locator(".facts .chip").first()).hasText("已退票");
            assertThat(page.locator("#takeBack")).hasCount(0);
            assertThat(page.locator("#paybacks").filter(new Locator.FilterOptions().setHasText("场次延期")))
                    .isVisible();
        }
    }

    private static void takeBack(BackOffice office) {
        office.click("takeBack");
        office.page().locator(".ui-confirmdialog-yes").click();
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
