package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final double PATIENCE_MILLISECONDS = 30_000;
    private static final Duration ON_SALE_WITHIN = Duration.ofMinutes(12);
    private static final String PASSWORD = "Journey-Of-2027";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> CHROMIUM = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Random random = new Random();

    @Test
    @Tag("U1.1")
    @Tag("P6")
    @Tag("P7")
    @Tag("N5")
    @DisplayName("a visitor with a phone registers, lets the system choose a seat, pays and sees the ticket")
    void fromNothingToATicket(Grandstand grandstand) {
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        assumeTrue(Files.isExecutable(Path.of(chromium)), "no chromium at " + chromium);
        String session = sessionOnSale(grandstand);
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(chromium))
                                .setArgs(CHROMIUM))) {
            BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                    .setIsMobile(true)
                    .setHasTouch(true)
                    .setLocale("zh-CN"));
            phone.setDefaultTimeout(PATIENCE_MILLISECONDS);
            Page page = phone.newPage();
            List<String> failures = watch(page);
            register(page, grandstand);
            order(page, grandstand, session);
            pay(page, phone);
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

    /** Errors of scripts and answers that no visitor should meet. */
    private static List<String> watch(Page page) {
        List<String> failures = new ArrayList<>();
        page.onPageError(failures::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                failures.add(answer.status() + " " + answer.url());
            }
        });
        return failures;
    }

    private void register(Page page, Grandstand grandstand) {
        page.navigate(grandstand.site() + "/register");
        page.getByLabel("手机号").last().fill("139" + digits(8));
        page.getByLabel("姓名").fill("王小明");
        page.getByLabel("证件号码").fill(residentId());
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

    private static void pay(Page page, BrowserContext phone) {
        String address = (String) page.locator("a")
                .filter(new Locator.FilterOptions().setHasText("模拟支付"))
                .first()
                .evaluate("link => link.href");
        Page provider = phone.newPage();
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
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private String digits(int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** A number by rule, of nobody; the demo's public security enrols it under the name it hears first. */
    private String residentId() {
        String number = "110105" + random.nextInt(1960, 2000) + "0" + random.nextInt(1, 10) + random.nextInt(10, 28)
                + digits(3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
