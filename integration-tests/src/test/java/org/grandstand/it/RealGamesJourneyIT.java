package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real games' venues, hall and schedule come in, and one of its sessions is sold, visited and settled. */
@OnTheServer
class RealGamesJourneyIT {

    private static final String GAMES_ZONE = "America/Los_Angeles";
    private static final String VENUE = "Carson Velodrome";
    private static final String VENUE_CODE = "CARSON-VELODROME";
    private static final double PATIENCE_MILLISECONDS = 60_000;
    private static final int MINUTES_TO_START = 40;
    private static final int HOURS_LONG = 3;
    private static final int LINES_A_PAGE = 20;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final String document = Visitor.residentId(new Random());
    private final String phoneNumber = "139" + String.format("%08d", new Random().nextInt(100_000_000));

    @Test
    @Tag("I1.1")
    @Tag("I2.1")
    @Tag("I4.1")
    @Tag("S5.3")
    @Tag("I7.1")
    @Tag("I8.1")
    @Tag("A1")
    @DisplayName("files of a real games become a session that is sold on a phone, visited once and settled")
    void fromFilesToTheStatement(Grandstand grandstand) throws IOException {
        byte[] venues = Files.readAllBytes(SharedSamples.file("schedule/la28-venues.csv"));
        byte[] schedule = Files.readAllBytes(SharedSamples.file("schedule/la28-sessions.csv"));
        byte[] hall = Files.readAllBytes(SharedSamples.file("seating/sports-hall.pretix.json"));
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            List<String> failures = RealBrowser.failures(office.page());
            venues(office, venues);
            SetUpSteps.hall(office, VENUE_CODE, hall);
            schedule(office, schedule);
            unchanged(office, schedule);
            String session = session(grandstand);
            today(office, session);
            SetUpSteps.prices(office, session);
            SetUpSteps.seat(office, session);
            SetUpSteps.sell(office, session);

            Page phone = browser.phone("zh-CN");
            failures.addAll(RealBrowser.failures(phone));
            known(grandstand);
            buy(phone, grandstand, session);
            String ticket = ticket(phone, grandstand);
            visit(browser.phone("zh-CN"), grandstand, session, ticket);
            statement(office);
            assertThat(failures).isEmpty();
        }
    }

    private static void venues(BackOffice office, byte[] file) {
        office.open("/venue/venue-import.xhtml");
        office.fill("upload:zone", GAMES_ZONE);
        office.upload("la28-venues.csv", file);
        column(office, "座位数").selectOption("-1"); // the hall's own plan comes next, the others' later
        taken(office);
        office.otherLanguage();
        assertThat(office.byId("columns:check")).isVisible();
        assertThat(column(office, "Capacity")).hasValue("-1");
        office.otherLanguage();
        office.click("columns:check");
        kind(office, "venue.placeholder-name", 2);
        office.says("report:findings", "N/A", "TBD", "占位");
        choose(office, "VALID_ROWS");
        RealBrowser.shotsInBothLanguages(office, "real-venues");
        imported(office);
        assertThat(office.content()).contains("50");
    }

    private static void schedule(BackOffice office, byte[] file) {
        office.open("/programme/schedule-import.xhtml");
        office.upload("la28-sessions.csv", file);
        RealBrowser.shots(office, "real-schedule-columns");
        office.click("columns:check");
        assertThat(office.content()).contains("847", "789", "58");
        kind(office, "programme.ends-at-midnight", 3);
        kind(office, "programme.no-time-given", 50);
        kind(office, "programme.not-ticketed", 19);
        kind(office, "programme.no-venue", 4);
        choose(office, "VALID_ROWS");
        RealBrowser.shotsInBothLanguages(office, "real-schedule");
        imported(office);
        RealBrowser.shots(office, "real-schedule-done");
    }

    /** Of the lines with such a finding all are found. */
    private static void kind(BackOffice office, String code, int lines) {
        office.byId("report:kind").selectOption(code);
        taken(office);
        assertThat(office.byId("report:findings").locator("tbody tr")).hasCount(Math.min(lines, LINES_A_PAGE));
        assertThat(office.byId("report:kind").locator("option[value='" + code + "']"))
                .containsText("(" + lines + ")");
    }

    /** The same file again would do nothing, and the check says so line by line. */
    private static void unchanged(BackOffice office, byte[] file) {
        office.open("/programme/schedule-import.xhtml");
        office.upload("la28-sessions.csv", file);
        office.click("columns:check");
        assertThat(office.page().locator(".figure-UNCHANGED .figure-number")).hasText("789");
        assertThat(office.page().locator(".figure-NEW")).hasCount(0);
        assertThat(office.page().locator(".figure-CHANGED")).hasCount(0);
    }

    private static void choose(BackOffice office, String mode) {
        office.page().locator("input[type=radio][value=" + mode + "]").check();
        taken(office);
    }

    /** What was just chosen has reached the server. */
    private static void taken(BackOffice office) {
        office.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    }

    /** Pressed twice, as people do, and done once. */
    private static void imported(BackOffice office) {
        office.byId("report:apply").dblclick();
        office.byId("report:again").waitFor();
        assertThat(office.messages()).isBlank();
    }

    private static Locator column(BackOffice office, String field) {
        return office.page().getByLabel(field, new Page.GetByLabelOptions().setExact(true));
    }

    private static String session(Grandstand grandstand) {
        return RestAssured.get(grandstand.api() + "/sessions?limit=1&venue=" + VENUE_CODE)
                .jsonPath()
                .getString("items[0].number");
    }

    /** The real date is years ahead; the session is brought forward to now, as schedules do change. */
    private static void today(BackOffice office, String session) {
        ZonedDateTime start = ZonedDateTime.now(ZoneId.of(GAMES_ZONE)).plusMinutes(MINUTES_TO_START);
        office.open("/programme/session-edit.xhtml?number=" + session);
        assertThat(office.content()).contains(VENUE);
        office.fill("session:date", start.toLocalDate().toString());
        office.fill("session:start", start.format(CLOCK));
        office.fill("session:end", start.plusHours(HOURS_LONG).format(CLOCK));
        office.fill("session:reason", "提前举行");
        office.click("session:change");
        office.page().locator(".ui-confirmdialog-yes").click();
        office.page().waitForURL(url -> url.contains("session-detail"));
    }

    private void known(Grandstand grandstand) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("persons", List.of(Map.of("name", "王小明", "idCard", document))))
                .post(grandstand.simulators().publicSecurity() + "/admin/persons")
                .then()
                .statusCode(200);
    }

    private void buy(Page page, Grandstand grandstand, String session) {
        page.navigate(grandstand.site() + "/register");
        page.getByLabel("手机号").last().fill(phoneNumber);
        page.getByLabel("姓名").fill("王小明");
        page.getByLabel("证件号码").fill(document);
        Locator passwords = page.locator("input[type=password]");
        passwords.nth(0).fill(Visitor.PASSWORD);
        passwords.nth(1).fill(Visitor.PASSWORD);
        button(page, "注册并核验").click();
        button(page, "登录并继续").click();
        page.waitForURL(grandstand.site() + "/");
        page.navigate(grandstand.site() + "/sessions/" + session);
        page.getByText("系统选座").first().click();
        RealBrowser.shot(page, "real-session-390");
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText("−"))
                .click();
        page.getByText("就要这些").click();
        page.waitForURL("**/checkout");
        RealBrowser.shot(page, "real-checkout-390");
        button(page, "提交订单").click();
        page.waitForURL("**/pay");
        RealBrowser.shot(page, "real-pay-390");
        Page provider = page.context().newPage();
        provider.navigate((String) page.locator("a")
                .filter(new Locator.FilterOptions().setHasText("模拟支付"))
                .first()
                .evaluate("link => link.href"));
        button(provider, "确认支付").click();
        assertThat(page.getByText("支付成功")).isVisible(visibleWithin());
    }

    private static String ticket(Page page, Grandstand grandstand) {
        page.navigate(grandstand.site() + "/tickets");
        assertThat(page.getByText("票码")).isVisible(visibleWithin());
        assertThat(page.locator("main svg, main canvas").first()).isVisible(visibleWithin());
        RealBrowser.shot(page, "real-ticket-390");
        return page.locator("main").innerText().replaceAll("(?s).*票码\\s*([0-9A-Z-]+).*", "$1");
    }

    private static void visit(Page page, Grandstand grandstand, String session, String ticket) {
        page.navigate(grandstand.site() + "/gate");
        page.locator("input").first().fill(FreshStaff.login(grandstand));
        page.locator("input[type=password]").fill(FreshStaff.PASSWORD);
        page.locator("button[type=submit]").click();
        page.getByLabel("通道").fill("东门 1");
        String name = RestAssured.get(grandstand.api() + "/sessions/" + session)
                .jsonPath()
                .getString("name.zh");
        page.locator("button.session")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        show(page, ticket);
        assertThat(page.locator(".result.admitted")).isVisible(visibleWithin());
        RealBrowser.shot(page, "real-admitted-390");
        button(page, "下一位").click();
        show(page, ticket);
        assertThat(page.locator(".result.refused")).containsText("每张门票只能入场一次");
        RealBrowser.shot(page, "real-refused-390");
    }

    private static void show(Page page, String read) {
        page.locator("#typed").fill(read);
        button(page, "验票").click();
    }

    private static void statement(BackOffice office) {
        office.open("/settlement/statements.xhtml");
        String today =
                ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
        office.fill("settle:day_input", today);
        office.page().keyboard().press("Escape");
        office.click("settle:go");
        assertThat(office.byId("rows")).containsText(today, within());
        assertThat(office.byId("rows")).containsText(Pattern.compile("[24]80\\.00"), within());
        RealBrowser.shotsInBothLanguages(office, "real-statement");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLISECONDS);
    }
}
