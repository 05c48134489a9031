package org.grandstand.it;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A new installation, once for each server: its first administrator hires one person for operations, who sets up the Games. */
final class FreshStaff {

    static final String PASSWORD = "First-Games-2027";
    private static final int YEARS = 3;
    private static final List<String> ROLES = List.of("TICKET_OPERATIONS", "BUSINESS_MANAGER", "GATE_STAFF");

    /** Code of a sport that the Games have. */
    static final String SPORT = "JRN";

    private static final Map<Grandstand, String> LOGINS = new HashMap<>();

    private FreshStaff() {}

    /** Somebody of ticket operations who also looks after the money, signed in; says yes to every question. */
    static synchronized BackOffice operations(RealBrowser browser, Grandstand grandstand) {
        String login = LOGINS.computeIfAbsent(grandstand, fresh -> hired(browser, fresh));
        BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, login, PASSWORD);
        office.page().onDialog(Dialog::accept);
        return office;
    }

    /** How that person signs in, once there. */
    static synchronized String login(Grandstand grandstand) {
        return LOGINS.get(grandstand);
    }

    private static void setUpGames(BackOffice office) {
        office.open("/programme/games.xhtml");
        office.fill("games:code", "JOURNEY");
        office.fill("games:nameZh", "旅程运动会");
        office.fill("games:nameEn", "Journey Games");
        office.fill("games:start", LocalDate.now().toString());
        office.fill("games:end", LocalDate.now().plusYears(YEARS).toString());
        office.fill("games:zone", "Asia/Shanghai");
        office.fill("games:currency", "CNY");
        office.click("games:save");
        office.byId("sport:sportCode").waitFor();
        office.fill("sport:sportCode", SPORT);
        office.fill("sport:sportZh", "旅程项目");
        office.fill("sport:sportEn", "Journey");
        office.click("sport:add");
        office.byId("sports:sportList").getByText(SPORT).first().waitFor();
    }

    private static String hired(RealBrowser browser, Grandstand grandstand) {
        List<String> first = firstAdministrator(grandstand);
        BackOffice administrator = settled(browser, grandstand, first.get(0), first.get(1));
        String name = "set.up." + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
        administrator.open("/account/staff.xhtml");
        administrator.fill("login", name);
        administrator.fill("name", "布场员");
        ROLES.forEach(role -> administrator
                .page()
                .locator("[id=roles] input[value=" + role + "]")
                .check());
        administrator.click("save");
        String initial =
                administrator.page().locator(".secret").first().innerText().strip();
        BackOffice hired = settled(browser, grandstand, name, initial);
        setUpGames(hired);
        hired.page().context().close();
        administrator.page().context().close();
        return name;
    }

    private static BackOffice settled(RealBrowser browser, Grandstand grandstand, String name, String initial) {
        BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, name, initial);
        Page page = office.page();
        page.waitForURL("**/password.xhtml*");
        office.fill("current", initial);
        office.fill("next", PASSWORD);
        office.fill("again", PASSWORD);
        office.click("save");
        page.waitForURL("**/index.xhtml*");
        return office;
    }

    private static List<String> firstAdministrator(Grandstand grandstand) {
        try {
            return Files.readAllLines(grandstand.dataFolder().resolve("initial-administrator.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a new installation names its first administrator", unreadable);
        }
    }
}
