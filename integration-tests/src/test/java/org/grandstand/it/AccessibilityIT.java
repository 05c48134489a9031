package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public site and the gate page as people meet them who see little, hear a screen reader or use a keyboard. */
@OnTheServer
@Tag("demo")
class AccessibilityIT {

    private static final Duration ON_SALE_WITHIN = Duration.ofMinutes(12);
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<Integer> WIDTHS = List.of(RealBrowser.PHONE_WIDTH, RealBrowser.DESK_WIDTH);
    private static final String GATE_STAFF = "tang.xiaoyu";

    private static String session;
    private static Visitor visitor;

    @BeforeAll
    static void somebodyWithATicket(Grandstand grandstand) {
        String address = grandstand.api() + "/sessions?saleState=ON_SALE&limit=1";
        Awaitility.await("a session is on sale")
                .atMost(ON_SALE_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        !RestAssured.get(address).jsonPath().getList("items").isEmpty());
        session = RestAssured.get(address).jsonPath().getString("items[0].number");
        visitor = Visitor.registered(grandstand);
        visitor.buys(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @Tag("N5")
    @DisplayName("no page of the site has a serious fault, on a phone and at a desk")
    void site(String language, Grandstand grandstand) {
        try (RealBrowser browser = RealBrowser.start()) {
            Page page = visitorsPhone(browser, language);
            List<String> faults = new ArrayList<>();
            for (String path : List.of("/", "/sessions", "/sessions/" + session, "/sign-in", "/register")) {
                faults.addAll(faults(page, grandstand, path));
            }
            signIn(page, grandstand.site() + "/sign-in?next=/orders", visitor.email(), Visitor.PASSWORD);
            page.waitForURL(grandstand.site() + "/orders");
            for (String path : List.of("/orders", "/holders", "/tickets")) {
                faults.addAll(faults(page, grandstand, path));
            }
            page.navigate(grandstand.site() + "/orders");
            page.locator("main a[href^='/orders/']").first().click();
            faults.addAll(faults(page, "an order"));
            faults.addAll(checkout(page, grandstand));
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @Tag("G3")
    @DisplayName("neither has the gate page, from the sign-in to an answer")
    void gate(String language, Grandstand grandstand) {
        try (RealBrowser browser = RealBrowser.start()) {
            Page page = visitorsPhone(browser, language);
            List<String> faults = faults(page, grandstand, "/gate");
            signIn(page, grandstand.site() + "/gate", GATE_STAFF, BackOffice.DEMO_PASSWORD);
            page.locator("button.session").first().waitFor();
            faults.addAll(faults(page, "choice of a session"));
            page.locator("button.session").first().click();
            page.locator("#typed").waitFor();
            faults.addAll(faults(page, "checks"));
            page.locator("#typed").fill("NOT-A-TICKET");
            page.locator("form.typed button").click();
            page.locator(".result").waitFor();
            faults.addAll(faults(page, "a refusal"));
            assertThat(faults).isEmpty();
        }
    }

    private static Page visitorsPhone(RealBrowser browser, String language) {
        Page page = browser.phone(language.equals("en") ? "en-GB" : "zh-CN");
        page.addInitScript("localStorage.setItem('grandstand.language', '" + language + "')");
        return page;
    }

    private static void signIn(Page page, String address, String login, String password) {
        page.navigate(address);
        page.locator("input").first().fill(login);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    private static List<String> checkout(Page page, Grandstand grandstand) {
        page.navigate(grandstand.site() + "/sessions/" + session);
        page.locator("main button")
                .filter(RealBrowser.withText("系统选座", "Best available"))
                .first()
                .click();
        page.locator("main button")
                .filter(RealBrowser.withText("就要这些", "Take these"))
                .click();
        page.waitForURL("**/checkout");
        return faults(page, "checkout");
    }

    private static List<String> faults(Page page, Grandstand grandstand, String path) {
        page.navigate(grandstand.site() + path);
        return faults(page, path);
    }

    /** What axe calls serious or critical, and what is wider than the screen. */
    private static List<String> faults(Page page, String where) {
        page.locator("h1").first().waitFor();
        List<String> faults = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, RealBrowser.PHONE_HEIGHT);
            new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .filter(rule -> GRAVE.contains(rule.getImpact()))
                            .map(rule -> where + " at " + width + ": " + rule.getId() + " "
                                    + rule.getNodes().get(0).getTarget())
                            .forEach(faults::add);
        }
        page.setViewportSize(RealBrowser.PHONE_WIDTH, RealBrowser.PHONE_HEIGHT);
        RealBrowser.tooWide(page).forEach(what -> faults.add(where + ": " + what));
        return faults;
    }
}
