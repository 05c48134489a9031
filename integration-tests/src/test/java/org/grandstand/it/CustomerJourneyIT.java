package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a visitor does with a phone: register, choose, pay, hold the ticket. */
@OnTheServer
@Tag("demo")
class CustomerJourneyIT {

    private static final Duration ON_SALE_WITHIN = Duration.ofMinutes(12);
    private static final String PASSWORD = "Journey-Of-2027";
    private static final int SUBSCRIBERS = 100_000_000;

    private final Random random = new Random();

    @Test
    @Tag("U1.1")
    @Tag("P6")
    @Tag("P7")
    @Tag("N5")
    @DisplayName("a visitor with a phone registers, lets the system choose a seat, pays and sees the ticket")
    void fromNothingToATicket(Grandstand grandstand) {
        String session = sessionOnSale(grandstand);
        try (RealBrowser browser = RealBrowser.start()) {
            Page page = browser.phone("zh-CN");
            List<String> failures = RealBrowser.failures(page);
            register(page, grandstand);
            order(page, grandstand, session);
            pay(page);
            ticket(page, grandstand);
            assertThat(failures).isEmpty();
        }
    }

    private static String sessionOnSale(Grandstand grandstand) {
        String address = grandstand.api() + "/sessions?saleState=ON_SALE&limit=1";
        Awaitility.await("a session is on sale")
                .atMost(ON_SALE_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        !RestAssured.get(address).jsonPath().getList("items").isEmpty());
        return RestAssured.get(address).jsonPath().getString("items[0].number");
    }

    private void register(Page page, Grandstand grandstand) {
        page.navigate(grandstand.site() + "/register");
        page.getByLabel("手机号").last().fill("139" + digits());
        page.getByLabel("姓名").fill("王小明");
        page.getByLabel("证件号码").fill(Visitor.residentId(random));
        Locator passwords = page.locator("input[type=password]");
        passwords.nth(0).fill(PASSWORD);
        passwords.nth(1).fill(PASSWORD);
        button(page, "注册并核验").click();
        button(page, "登录并继续").click();
        page.waitForURL(grandstand.site() + "/");
    }

    private static void order(Page page, Grandstand grandstand, String session) {
        page.navigate(grandstand.site() + "/sessions/" + session);
        page.getByText("系统选座").first().click();
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText("−"))
                .click();
        page.getByText("就要这些").click();
        page.waitForURL("**/checkout");
        button(page, "提交订单").click();
        page.waitForURL("**/pay");
    }

    private static void pay(Page page) {
        String address = (String) page.locator("a")
                .filter(new Locator.FilterOptions().setHasText("模拟支付"))
                .first()
                .evaluate("link => link.href");
        Page provider = page.context().newPage();
        provider.navigate(address);
        button(provider, "确认支付").click();
        assertThat(page.getByText("支付成功")).isVisible(visibleWithin());
    }

    private static void ticket(Page page, Grandstand grandstand) {
        page.navigate(grandstand.site() + "/tickets");
        assertThat(page.getByText("票码")).isVisible(visibleWithin());
        assertThat(page.getByText("有效").first()).isVisible(visibleWithin());
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(RealBrowser.PATIENCE_MILLISECONDS);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String digits() {
        return "%08d".formatted(random.nextInt(SUBSCRIBERS));
    }
}
