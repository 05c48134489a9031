package org.grandstand.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What administrators and operations staff do at the back office's screens. */
@OnTheServer
@Tag("demo")
class BackOfficeIT {

    private static final Duration LOADED_WITHIN = Duration.ofMinutes(12);
    private static final double PATIENCE_MILLISECONDS = 60_000;
    private static final String ADMINISTRATOR = "fang.yuan";
    private static final String OPERATIONS = "lin.ruoxi";
    private static final String GATE_STAFF = "tang.xiaoyu";
    private static final int LINES_A_MINUTE = 10;

    private final Playwright playwright = Playwright.create();
    private Browser browser;

    @BeforeEach
    void open(Grandstand grandstand) {
        String chromium = System.getenv().getOrDefault("CHROMIUM", "");
        assumeTrue(!chromium.isEmpty(), "no chromium on this machine");
        BackOffice.awaitDemoStaff(grandstand);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    private Page signedIn(Grandstand grandstand, String login, String password) {
        Page page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.navigate(grandstand.backoffice() + "/login.xhtml");
        page.locator("input[type=text]").fill(login);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page)
                .not()
                .hasURL(
                        Pattern.compile(".*/login\\.xhtml.*"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MILLISECONDS));
        return page;
    }

    @Test
    @Tag("U1.2")
    @Tag("U1.6")
    @Tag("U4.1")
    @DisplayName("imported staff sign in with the password made for them, which opens nothing but its own change")
    void importsStaff(Grandstand grandstand) throws IOException {
        String login = "it." + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Page page = signedIn(grandstand, ADMINISTRATOR, BackOffice.DEMO_PASSWORD);
        page.navigate(grandstand.backoffice() + "/account/staff-import.xhtml");
        String file = "login,name,roles\n" + login + ",韩梅,ticket-operations\nfang.yuan,方圆,客服\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:send']").click();
        page.locator("[id='columns:check']").click();
        assertThat(page.locator("[id='report:findings']")).containsText("fang.yuan", patiently());
        page.locator("[id='report:mode'] input[value=VALID_ROWS]").check();
        page.locator("[id='report:apply']").click();
        assertThat(page.locator("#made")).containsText(login, patiently());
        String initial = page.locator("#made tbody td:nth-child(2)").innerText().strip();

        Page own = signedIn(grandstand, login, initial);
        assertThat(own).hasURL(Pattern.compile(".*/password\\.xhtml"));
        own.navigate(grandstand.backoffice() + "/sale/order-list.xhtml");
        assertThat(own).hasURL(Pattern.compile(".*/password\\.xhtml"));
        change(own, initial, "weakweakweak");
        assertThat(own.locator("#messages")).isVisible(visiblePatiently());
        change(own, initial, "Strong-Pass-2027");
        assertThat(own).hasURL(Pattern.compile(".*/index\\.xhtml"));
    }

    private static void change(Page page, String current, String next) {
        page.locator("#current").fill(current);
        page.locator("#next").fill(next);
        page.locator("#again").fill(next);
        page.locator("#save").click();
    }

    @Test
    @Tag("U1.10")
    @DisplayName("who lacks the role is refused and on record, and a flood of it does not fill the trail")
    void refusals(Grandstand grandstand) throws SQLException {
        Page page = signedIn(grandstand, GATE_STAFF, BackOffice.DEMO_PASSWORD);
        for (int i = 0; i < LINES_A_MINUTE + 5; i++) {
            assertThat(page.navigate(grandstand.backoffice() + "/account/staff-list.xhtml")
                            .status())
                    .isEqualTo(403);
        }
        List<String> written = column(
                grandstand,
                "select detail from audit_entry where action = 'audit.access-refused' "
                        + "and subject = 'GET /backoffice/account/staff-list.xhtml' and actor like 'staff:%:tang.xiaoyu'");
        assertThat(written).isNotEmpty();
        assertThat(written.size()).isBetween(LINES_A_MINUTE, 2 * LINES_A_MINUTE);
        assertThat(written.get(0)).startsWith("from 127.0.0.1");
        Awaitility.await("what was left out is told in one entry")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !column(
                                grandstand,
                                "select detail from audit_entry where action = 'audit.access-refusals-omitted'")
                        .isEmpty());
    }

    @Test
    @Tag("S8.1")
    @DisplayName(
            "orders are paged, sorted and filtered by the server; the link reopens the same list, the file has every row")
    void orders(Grandstand grandstand) throws IOException, SQLException {
        Awaitility.await("the demo Games are loaded")
                .atMost(LOADED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> column(grandstand, "select state from operations_job_run where kind = 'demo-games'")
                        .contains("DONE"));
        Page page = signedIn(grandstand, OPERATIONS, BackOffice.DEMO_PASSWORD);
        page.navigate(grandstand.backoffice() + "/sale/order-list.xhtml?state=PAID&sort=total&desc=true");
        String dearest = column(
                        grandstand, "select total_minor from sale_order where state = 'P' order by total_minor desc")
                .get(0);
        assertThat(page.locator("#rows_data tr").first().innerText().replace(",", ""))
                .contains("¥" + Long.parseLong(dearest) / 100);
        page.locator(".ui-paginator-next").click();
        assertThat(page).hasURL(Pattern.compile(".*state=PAID&.*first=25.*"));
        Download download =
                page.waitForDownload(() -> page.locator("[id='export:csv']").click());
        int paid = column(grandstand, "select id from sale_order where state = 'P'")
                .size();
        assertThat(Files.readString(download.path()).strip().split("\r?\n")).hasSize(paid + 1);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static LocatorAssertions.IsVisibleOptions visiblePatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static List<String> column(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
