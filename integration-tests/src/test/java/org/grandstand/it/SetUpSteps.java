package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** What ticket operations do in the browser from a hall's file to a sale. */
final class SetUpSteps {

    private static final double[][] LASSO = {{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.6}, {0.1, 0.6}};

    private SetUpSteps() {}

    static void hall(BackOffice office, String venue, byte[] file) {
        office.open("/venue/plan-making.xhtml?code=" + venue);
        office.page().locator("input[type=file]").setInputFiles(new FilePayload("hall.json", "application/json", file));
        office.click("pretix:read");
        office.click("pretix:importFile");
        office.page().locator(".gs-map-canvas").waitFor();
    }

    static void prices(BackOffice office, String session) {
        office.open("/programme/session-detail.xhtml?number=" + session);
        office.page().getByText("票价").first().click();
        price(office, 0).fill("-5");
        office.click("tabs:priceForm:savePrices");
        assertThat(office.page().locator("body").innerText())
                .as("a price below zero")
                .doesNotContain("已保存");
        office.page().getByText("票价").first().click();
        price(office, 0).fill("480");
        price(office, 1).fill("280");
        office.click("tabs:priceForm:savePrices");
        office.page().getByText("已保存").first().waitFor();
    }

    private static Locator price(BackOffice office, int line) {
        return office.page().locator("[id$=\":" + line + ":price\"]");
    }

    static void seat(BackOffice office, String session) {
        Page page = office.page();
        office.open("/inventory/seating.xhtml?session=" + session);
        office.click("drawing:draw");
        page.locator(".gs-map-canvas").waitFor();
        page.locator("[data-select-rows]").click();
        assign(office, "SALEABLE", "B");
        page.locator("[data-rows=zone]").selectOption(new SelectOption().setIndex(1));
        page.locator("[data-select-rows]").click();
        assign(office, "SALEABLE", "A");
        String zoned = counting(page);
        lasso(page);
        assign(office, "REGISTERED", "");
        String registered = counting(page);
        assertThat(registered).isNotEqualTo(zoned).contains("注册");
        office.click("steps:undo");
        page.waitForCondition(() -> counts(counting(page)).equals(counts(zoned)));
        office.click("steps:redo");
        page.waitForCondition(() -> counts(counting(page)).equals(counts(registered)));
        RealBrowser.shotsInBothLanguages(office, "seating");
        office.click("steps:confirm");
        page.getByText("已确认").first().waitFor();
        assertThat(office.content()).contains("1,252");
    }

    private static String counting(Page page) {
        return page.locator("#counting").innerText();
    }

    /** The counts without the sentence below them, which names the version. */
    private static String counts(String counting) {
        return counting.substring(0, counting.indexOf("共 "));
    }

    private static void assign(BackOffice office, String category, String level) {
        Page page = office.page();
        String before = counting(page);
        office.byId("assign:category").selectOption(category);
        office.byId("assign:level").selectOption(level);
        office.click("assign:assignSeats");
        page.waitForCondition(() -> !counting(page).equals(before));
    }

    private static void lasso(Page page) {
        page.locator("[data-tool=lasso]").click();
        Locator canvas = page.locator(".gs-map-canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox map = canvas.boundingBox();
        for (int i = 0; i < LASSO.length; i++) {
            page.mouse().move(map.x + map.width * LASSO[i][0], map.y + map.height * LASSO[i][1]);
            if (i == 0) {
                page.mouse().down();
            }
        }
        page.mouse().up();
        assertThat(page.locator(".plan-count").textContent()).isNotEqualTo("0");
    }

    static void sell(BackOffice office, String session) {
        Page page = office.page();
        office.open("/sale/plan-edit.xhtml?session=" + session);
        office.click("terms:save");
        office.fill("quotas:percent", "100");
        office.click("quotas:share");
        page.waitForCondition(
                () -> !page.locator("[id$=\":0:quota\"]").inputValue().equals("0"));
        office.click("quotas:save");
        office.click("switch:release");
        office.click("releaseForm:yes");
        office.byId("switch:suspend").waitFor();
        RealBrowser.shotsInBothLanguages(office, "sale-plan");
    }
}
