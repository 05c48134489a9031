package org.grandstand.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The back office in the hands of one of its people. */
record BackOffice(Page page, String address) {

    static final String PASSWORD = "Demo-Games-2026";

    /** Signs somebody of the demo's staff in. */
    static BackOffice of(Page page, Grandstand grandstand, String login) {
        BackOffice office = new BackOffice(page, grandstand.backoffice().toString());
        office.open("/login.xhtml");
        page.locator("input[type=text]").first().fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        return office;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    int statusOf(String path) {
        return page.request().get(address + path).status();
    }

    void inEnglish() {
        open("/index.xhtml");
        if (!"en".equals(page.locator("html").getAttribute("lang"))) {
            byId("topbar:language").click();
            page.waitForCondition(() -> "en".equals(page.locator("html").getAttribute("lang")));
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
        page.locator("input[type=file]").first().setInputFiles(new FilePayload(name, "application/octet-stream", content));
        click("upload:send");
    }

    void upload(String name, String text) {
        upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String messages() {
        return page.locator("#messages").innerText();
    }

    String content() {
        return page.locator("#content").innerText();
    }
}
