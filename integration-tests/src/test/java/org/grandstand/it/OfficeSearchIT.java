package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Staff look for what they have a number of, and sort lists of money. */
@OnTheServer
@Tag("demo")
class OfficeSearchIT {

    private static final String CUSTOMER_SERVICE = "he.wenjing";
    private static final String GATE_ADMINISTRATOR = "luo.haoran";
    private static final String BUSINESS_MANAGER = "chen.jiaming";

    private static String session;
    private static Visitor visitor;
    private static Visitor.Held ticket;
    private static String order;

    @BeforeAll
    static void somebodyWithATicket(Grandstand grandstand) throws SQLException {
        DemoGamesIT.loaded(grandstand);
        session = RestAssured.get(grandstand.api() + "/sessions?saleState=ON_SALE&limit=1")
                .jsonPath()
                .getString("items[0].number");
        visitor = Visitor.registered(grandstand);
        ticket = visitor.buys(session);
        order = new ApiClient(grandstand.site())
                .send(Ask.of("GET", "/api/v1/orders").token(visitor.token()))
                .body()
                .at("/items/0/number")
                .asText();
    }

    @Test
    @Tag("H2")
    @Tag("U1.11")
    @DisplayName(
            "orders, tickets, customers, persons and sessions are found by number; persons masked, on record, and never in an address")
    void finds(Grandstand grandstand) throws SQLException {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, CUSTOMER_SERVICE);
            List<String> failures = RealBrowser.failures(office.page());
            assertThat(found(office, order)).contains("订单", order);
            assertThat(found(office, ticket.code())).contains("门票", ticket.code());
            assertThat(found(office, visitor.email())).contains("顾客").doesNotContain(visitor.email());
            String person = found(office, visitor.documentNumber());
            assertThat(person).contains("实名人员").doesNotContain(visitor.documentNumber());
            assertThat(office.page().url()).doesNotContain(visitor.documentNumber());
            RealBrowser.shotsInBothLanguages(office, "search");
            assertThat(DemoGamesIT.rows(
                            grandstand,
                            "select distinct action from audit_entry where action in ('realname.person-found', "
                                    + "'account.customer-found') and actor like 'staff:%:" + CUSTOMER_SERVICE + "'"))
                    .hasSize(2);
            assertThat(failures).isEmpty();
        }
    }

    @Test
    @Tag("U1.6")
    @DisplayName("what is none of one's work is not found")
    void notFound(Grandstand grandstand) {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, GATE_ADMINISTRATOR);
            for (String other : List.of(order, ticket.code(), visitor.email(), visitor.documentNumber())) {
                assertThat(found(office, other)).contains("没有找到");
            }
            assertThat(found(office, session)).contains(session);
            assertThat(office.page().locator(".search-group h2").allInnerTexts())
                    .containsExactly("场次验票");
        }
    }

    @Test
    @Tag("X2")
    @DisplayName("charges are sorted by the database, and the link reopens the same list")
    void sorted(Grandstand grandstand) throws SQLException {
        String dearest = DemoGamesIT.rows(grandstand, "select max(amount_minor) from payment_charge")
                .get(0);
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, BUSINESS_MANAGER);
            office.open("/payment/charges.xhtml?sort=amount&desc=true");
            assertThat(firstRow(office.page())).contains("¥" + Long.parseLong(dearest) / 100);
            office.page().locator("th.ui-sortable-column").first().click();
            assertThat(office.page()).hasURL(Pattern.compile(".*sort=amount.*"));
            office.open("/payment/charges.xhtml?q=0000000000000");
            assertThat(office.content()).contains("没有符合条件");
        }
    }

    private static String firstRow(Page page) {
        return page.locator("#rows_data tr").first().innerText().replace(",", "");
    }

    /** What the search says, asked from the keyboard alone. */
    private static String found(BackOffice office, String number) {
        office.open("/index.xhtml");
        office.page().keyboard().press("/");
        office.page().keyboard().type(number);
        office.page().keyboard().press("Enter");
        office.page().waitForURL("**/search.xhtml");
        return office.content();
    }
}
