package org.grandstand.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The back office in the hands of one of its people. */
record BackOffice(Page page, String address) {

    static final String DEMO_PASSWORD = "Demo-Games-2026";

    private static final Duration STAFF_THERE_WITHIN = Duration.ofMinutes(5);
    private static final long CODES = 1_000_000_000;
    private static final String LAST_OF_THE_STAFF = "jiang.nan";

    /** The demo makes its staff after the server is ready. */
    static void awaitDemoStaff(Grandstand grandstand) {
        Awaitility.await("the demo's staff can sign in")
                .atMost(STAFF_THERE_WITHIN)
                .pollInterval(Duration.ofSeconds(3)) // one login may be tried thirty times a minute
                .until(() -> RestAssured.given()
                                .contentType(ContentType.JSON)
                                .body(Map.of("login", LAST_OF_THE_STAFF, "password", DEMO_PASSWORD))
                                .post(grandstand.api() + "/sign-ins")
                                .statusCode()
                        == 201);
    }

    /** Signs somebody of the demo's staff in. */
    static BackOffice of(Page page, Grandstand grandstand, String login) {
        return of(page, grandstand, login, DEMO_PASSWORD);
    }

    static BackOffice of(Page page, Grandstand grandstand, String login, String password) {
        BackOffice office = new BackOffice(page, grandstand.backoffice().toString());
        office.open("/login.xhtml");
        page.locator("input[type=text]").first().fill(login);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        return office;
    }

    /** A venue of the caller's own, with a code that no other has. */
    String addVenue(String letter) {
        String code = letter + Long.toString(System.nanoTime() % CODES, 36).toUpperCase(Locale.ROOT);
        open("/venue/venue-edit.xhtml");
        fill("venue:code", code);
        fill("venue:nameZh", "旅程馆" + code);
        fill("venue:nameEn", "Journey Hall " + code);
        fill("venue:address", "测试路1号");
        fill("venue:zone", "Asia/Shanghai");
        click("venue:save");
        page.waitForURL(url -> !url.contains("venue-edit"));
        return code;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    int statusOf(String path) {
        return page.request().get(address + path).status();
    }

    void inEnglish() {
        open("/index.xhtml");
        if (!english()) {
            otherLanguage();
        }
    }

    /** Turns the page between Chinese and English, where it stands. */
    void otherLanguage() {
        boolean english = english();
        byId("topbar:language").click();
        page.waitForCondition(() -> english() != english);
        page.waitForLoadState();
    }

    boolean english() {
        return "en".equals(page.locator("html").getAttribute("lang"));
    }

    void menuOpen(boolean open) {
        Locator toggle = page.locator("[data-toggles=menu]"); // a page of refusal has no menu
        if (toggle.count() > 0 && page.locator("#menu").isVisible() != open) {
            toggle.click();
        }
    }

    /** Pages of the menu, from the archive's root. */
    List<String> menu() {
        return page.locator("#menu a").all().stream()
                .map(link -> link.getAttribute("href"))
                .map(address -> address.substring(address.indexOf('/', 1)))
                .toList();
    }

    Locator byId(String id) {
        return page.locator("[id=\"" + id + "\"]");
    }

    void click(String id) {
        byId(id).click();
    }

    void fill(String id, String text) {
        byId(id).fill(text);
    }

    /** Takes a file through the first step of an import. */
    void upload(String name, byte[] content) {
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        click("upload:send");
    }

    void upload(String name, String text) {
        upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the part of the page says all of this; an answer may still be on its way into it. */
    void says(String id, String... words) {
        for (String word : words) {
            PlaywrightAssertions.assertThat(byId(id))
                    .containsText(
                            word,
                            new LocatorAssertions.ContainsTextOptions().setTimeout(RealBrowser.PATIENCE_MILLISECONDS));
        }
    }

    /** Waits until the page tells the person something. */
    void tells() {
        PlaywrightAssertions.assertThat(page.locator("#messages"))
                .containsText(
                        Pattern.compile("\\S"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(RealBrowser.PATIENCE_MILLISECONDS));
    }

    String messages() {
        return page.locator("#messages").innerText();
    }

    String content() {
        return page.locator("#content").innerText();
    }
}
