package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What gate staff do with a phone: look through its camera, let people in once, look twice, go on without a network. */
@OnTheServer
@Tag("demo")
class GateJourneyIT {

    private static final Duration UNDER_WAY_WITHIN = Duration.ofMinutes(12);
    private static final String STAFF = "tang.xiaoyu";

    private RealBrowser browser;
    private String session;

    @BeforeEach
    void underWay(Grandstand grandstand) throws SQLException {
        Awaitility.await("a session whose doors are open is on sale")
                .atMost(UNDER_WAY_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !sessionUnderWay(grandstand).isEmpty());
        session = sessionUnderWay(grandstand);
    }

    @AfterEach
    void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Number of the demo's session whose doors are open; empty while there is none yet. */
    static String sessionUnderWay(Grandstand grandstand) throws SQLException {
        return text(
                grandstand,
                "select s.session_number from programme_session s join operations_job_run r on r.kind = 'demo-games' "
                        + "and r.state = 'DONE' where s.starts_at < r.created_at and s.ends_at > r.created_at");
    }

    private static String text(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Test
    @Tag("G3")
    @Tag("I7.1")
    @Tag("I8.1")
    @DisplayName("a ticket held before the phone's camera is admitted once and refused the second time")
    void scanned(Grandstand grandstand) throws IOException, WriterException {
        Visitor visitor = Visitor.registered(grandstand);
        Visitor.Held ticket = visitor.buys(session);
        Path film = CameraPicture.of(ticket.qr(), grandstand.dataFolder().resolve("ticket.mjpeg"));
        Page page = atTheGate(grandstand, "--use-file-for-fake-video-capture=" + film);

        button(page, "打开摄像头").click();
        assertThat(page.locator(".result.admitted")).containsText("王", within());
        assertThat(page.locator(".past li")).hasCount(1);

        page.getByText("更换场次").click();
        page.locator("button.session").filter(named(grandstand)).click();
        button(page, "打开摄像头").click();
        assertThat(page.locator(".result.refused")).containsText("每张门票只能入场一次", within());
        button(page, "下一位").click();

        show(page, visitor.documentNumber());
        assertThat(page.locator(".result.refused")).containsText("东门 1", within());
    }

    @Test
    @Tag("G3")
    @Tag("I0")
    @DisplayName(
            "a registered seat's ticket takes a second look, an emergency seat's is refused, and each is on record")
    void notForThePublic(Grandstand grandstand) throws SQLException {
        Page page = atTheGate(grandstand, "--mute-audio");

        show(page, seat(grandstand, "R"));
        assertThat(page.locator(".result.second_look")).containsText("请核对注册证件", within());
        button(page, "不放行").click();
        assertThat(page.locator(".result.refused")).containsText("未予放行", within());
        button(page, "下一位").click();
        show(page, seat(grandstand, "R"));
        assertThat(page.locator(".result.second_look")).isVisible(visibleWithin());
        page.getByText("放行", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".result.admitted")).isVisible(visibleWithin());

        show(page, seat(grandstand, "E"));
        assertThat(page.locator(".result.refused")).containsText("应急坐席", within());
        assertThat(text(
                        grandstand,
                        "select listagg(result, ',') within group (order by id) from gate_check where ticket_code = '"
                                + seat(grandstand, "R") + "'"))
                .isEqualTo("L,R,L,A");
    }

    @Test
    @Tag("G4")
    @Tag("P7")
    @DisplayName("without a network the gate page opens and says so, and tickets once opened are shown")
    void withoutNetwork(Grandstand grandstand) {
        Visitor visitor = Visitor.registered(grandstand);
        Visitor.Held ticket = visitor.buys(session);
        Page gate = atTheGate(grandstand, "--mute-audio");
        BrowserContext phone = gate.context();
        Page wallet = phone.newPage();
        wallet.navigate(grandstand.site() + "/sign-in?next=/tickets");
        wallet.locator("input").first().fill(visitor.email());
        wallet.locator("input[type=password]").fill(Visitor.PASSWORD);
        wallet.locator("button[type=submit]").click();
        assertThat(wallet.getByText(ticket.code())).isVisible(visibleWithin());
        kept(gate);

        phone.setOffline(true);
        gate.reload();
        assertThat(gate.getByRole(AriaRole.STATUS)).containsText("离线", within());
        show(gate, ticket.code());
        assertThat(gate.getByRole(AriaRole.ALERT)).containsText("未能核验", within());
        wallet.reload();
        assertThat(wallet.getByText(ticket.code())).isVisible(visibleWithin());
        assertThat(wallet.locator("main svg, main canvas").first()).isVisible(visibleWithin());
    }

    /** The service worker has taken the page and all its parts. */
    private static void kept(Page page) {
        page.waitForFunction(
                "async () => { const all = await caches.keys(); const names = await Promise.all(all.map(async "
                        + "name => (await (await caches.open(name)).keys()).map(one => one.url))); "
                        + "return names.flat().some(url => url.includes('jsQR')) && names.flat().some(url => url.includes('GatePage')); }");
    }

    /** A phone whose crew member has signed in and chosen the session under way. */
    private Page atTheGate(Grandstand grandstand, String camera) {
        browser = RealBrowser.startWithCamera(camera);
        Page page = browser.phone("zh-CN");
        page.navigate(grandstand.site() + "/gate");
        page.locator("input").first().fill(STAFF);
        page.locator("input[type=password]").fill(BackOffice.DEMO_PASSWORD);
        page.locator("button[type=submit]").click();
        page.getByLabel("通道").fill("东门 1");
        page.locator("button.session").filter(named(grandstand)).click();
        return page;
    }

    private Locator.FilterOptions named(Grandstand grandstand) {
        Map<String, String> name = RestAssured.get(grandstand.api() + "/sessions/" + session)
                .jsonPath()
                .getMap("name");
        return new Locator.FilterOptions().setHasText(name.get("zh"));
    }

    /** Types what somebody shows. */
    private static void show(Page page, String read) {
        page.locator("#typed").fill(read);
        button(page, "验票").click();
    }

    private String seat(Grandstand grandstand, String category) throws SQLException {
        return text(
                grandstand,
                "select min(t.ticket_code) from inventory_session_seat t join programme_session s on s.id = t.session_id "
                        + "where s.session_number = '" + session + "' and t.category = '" + category + "'");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(RealBrowser.PATIENCE_MILLISECONDS);
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(RealBrowser.PATIENCE_MILLISECONDS);
    }
}
