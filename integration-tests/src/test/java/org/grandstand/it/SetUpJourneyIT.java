package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ticket operations set a session up in the browser: seats, schedule, seating, sale. */
@OnTheServer
class SetUpJourneyIT {

    private static final int DAYS_AHEAD = 20;

    @Test
    @Tag("I1.2")
    @Tag("I3.1")
    @Tag("I4.1")
    @Tag("S5.2")
    @DisplayName(
            "a hall is imported, its session seated on the map with undo and redo, confirmed, put on sale and seen on the site")
    void fromAHallToASale(Grandstand grandstand) throws IOException {
        byte[] hall = Files.readAllBytes(SharedSamples.file("seating/sports-hall.pretix.json"));
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            List<String> failures = RealBrowser.failures(office.page());
            String venue = office.addVenue("P");
            SetUpSteps.hall(office, venue, hall);
            String session = session(office, venue);
            SetUpSteps.prices(office, session);
            SetUpSteps.seat(office, session);
            SetUpSteps.sell(office, session);
            assertThat(failures).isEmpty();
            assertThat(RestAssured.get(grandstand.api() + "/sessions/" + session)
                            .jsonPath()
                            .getString("saleState"))
                    .isEqualTo("ON_SALE");
            Page visitor = browser.desk("zh-CN");
            visitor.navigate(grandstand.site() + "/sessions/" + session);
            visitor.getByText("480").first().waitFor();
            RealBrowser.shot(visitor, "session-on-the-site");
        }
    }

    @Test
    @Tag("S12.1")
    @DisplayName("the books of a day without sales are whole, and the pages of the settlement open in both languages")
    void settlement(Grandstand grandstand) {
        try (RealBrowser browser = RealBrowser.start()) {
            BackOffice office = FreshStaff.operations(browser, grandstand);
            List<String> failures = RealBrowser.failures(office.page());
            office.open("/settlement/ledger.xhtml");
            office.click("act:check");
            office.page().locator("#checks .note-good").waitFor();
            for (String name : List.of("ledger", "statements", "cases")) {
                office.open("/settlement/" + name + ".xhtml");
                RealBrowser.shotsInBothLanguages(office, "settlement-" + name);
            }
            assertThat(failures).isEmpty();
        }
    }

    private static String session(BackOffice office, String venue) {
        String number = "J" + venue;
        office.open("/programme/session-edit.xhtml");
        office.fill("session:number", number);
        office.fill("session:nameZh", "旅程测试");
        office.fill("session:nameEn", "Journey test");
        office.byId("session:sport").selectOption(FreshStaff.SPORT);
        office.byId("session:venue").selectOption(venue);
        office.fill("session:date", LocalDate.now().plusDays(DAYS_AHEAD).toString());
        office.fill("session:start", "19:30");
        office.fill("session:end", "22:00");
        office.click("session:save");
        office.page().waitForURL(url -> !url.contains("session-edit"));
        return number;
    }
}
