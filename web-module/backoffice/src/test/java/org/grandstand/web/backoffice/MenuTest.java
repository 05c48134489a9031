package org.grandstand.web.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.6")
class MenuTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Set<String> EVERY_ROLE =
            Arrays.stream(Role.values()).map(Role::text).collect(Collectors.toSet());

    @Test
    @DisplayName("every page of a subsystem has a line that says who may open it")
    void everyPageHasItsLine() throws IOException {
        assertThat(pages()).isNotEmpty().allMatch(path -> Menu.permits(path, EVERY_ROLE));
    }

    @Test
    @DisplayName("a page is open to its roles and to nobody else")
    void outsideTheRole() {
        assertThat(Menu.permits("/account/staff.xhtml", Set.of("system-administrator")))
                .isTrue();
        assertThat(Menu.permits("/account/staff.xhtml", Set.of("ticket-operations", "booth-clerk")))
                .isFalse();
        assertThat(Menu.permits("/venue/nothing-like-it.xhtml", EVERY_ROLE)).isFalse();
    }

    @Test
    @DisplayName("the home page and the change of the password are open to everybody")
    void forEverybody() {
        assertThat(List.of("/index.xhtml", "/password.xhtml", "/")).allMatch(path -> Menu.permits(path, Set.of()));
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path ->
                            path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/") && path.lastIndexOf('/') > 0)
                    .toList();
        }
    }
}
