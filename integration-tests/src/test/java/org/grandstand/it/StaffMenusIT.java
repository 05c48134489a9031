package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every role of the staff: its menu, its pages in both languages, and what is none of its business. */
@OnTheServer
@Tag("demo")
class StaffMenusIT {

    /** Folders of the menu that each of the demo's people has; empty for those who work at counters and gates. */
    private static final Map<String, Set<String>> SUBSYSTEMS = Map.of(
            "lin.ruoxi",
            Set.of("venue", "programme", "inventory", "sale", "payment", "gate", "realname", "account", "operations"),
            "chen.jiaming",
            Set.of("venue", "programme", "inventory", "sale", "payment", "gate", "settlement", "operations"),
            "he.wenjing",
            Set.of("sale", "payment", "realname", "account"),
            "luo.haoran",
            Set.of("gate"),
            "fang.yuan",
            Set.of("payment", "settlement", "account", "operations"),
            "tang.xiaoyu",
            Set.of(),
            "zhou.lihua",
            Set.of(),
            "xu.zhiqiang",
            Set.of(),
            "song.yating",
            Set.of(),
            "jiang.nan",
            Set.of());

    /** What a text bundle, a formatter or a page says when it has no text. */
    private static final List<String> SIGNS_OF_A_GAP = List.of("???", "Exception", "{0}", "null null");

    @Test
    @Tag("U1.6")
    @Tag("N5")
    @DisplayName(
            "each role sees its menu, opens every page of it in both languages at a desk and on a phone, and is refused the others' pages")
    void everyRole(Grandstand grandstand) {
        BackOffice.awaitDemoStaff(grandstand);
        try (RealBrowser browser = RealBrowser.start()) {
            Set<String> everyPage = new TreeSet<>();
            SUBSYSTEMS.forEach((login, subsystems) -> {
                List<String> menu = walk(browser, grandstand, login);
                assertThat(menu.stream().map(StaffMenusIT::subsystem))
                        .as(login)
                        .containsOnly(subsystems.toArray(new String[0]));
                everyPage.addAll(menu);
            });
            SUBSYSTEMS.keySet().forEach(login -> refused(browser, grandstand, login, everyPage));
        }
    }

    private static String subsystem(String path) {
        return path.split("/")[1];
    }

    private static List<String> walk(RealBrowser browser, Grandstand grandstand, String login) {
        Page page = browser.desk("zh-CN");
        List<String> failures = RealBrowser.failures(page);
        BackOffice office = BackOffice.of(page, grandstand, login);
        List<String> menu = office.menu();
        List<String> gaps = new ArrayList<>(gaps(office, menu));
        office.inEnglish();
        assertThat(office.menu()).as("%s in English", login).isEqualTo(menu);
        gaps.addAll(gaps(office, menu));
        assertThat(failures).as(login).isEmpty();
        assertThat(gaps).as(login).isEmpty();
        page.context().close();
        return menu;
    }

    private static List<String> gaps(BackOffice office, List<String> menu) {
        List<String> gaps = new ArrayList<>();
        for (String path : menu) {
            office.open(path);
            String text = office.page().locator("body").innerText();
            SIGNS_OF_A_GAP.stream()
                    .filter(text::contains)
                    .map(sign -> path + ": " + sign)
                    .forEach(gaps::add);
            RealBrowser.tooWide(office.page()).stream()
                    .map(what -> path + ": " + what)
                    .forEach(gaps::add);
        }
        return gaps;
    }

    private static void refused(RealBrowser browser, Grandstand grandstand, String login, Set<String> everyPage) {
        BackOffice office = BackOffice.of(browser.desk("zh-CN"), grandstand, login);
        Set<String> own = Set.copyOf(office.menu());
        for (String path : everyPage) {
            if (!own.contains(path)) {
                assertThat(office.statusOf(path)).as("%s opens %s", login, path).isEqualTo(403);
            }
        }
        office.page().context().close();
    }
}
