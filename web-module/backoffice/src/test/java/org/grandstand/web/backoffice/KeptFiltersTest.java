package org.grandstand.web.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a page is filtered by comes with its address, and a button, an order of columns or a page of a list does not send the
 * address again: a bean that lives for one request would then answer for everything.
 */
@Tag("S0")
class KeptFiltersTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FILTER = Pattern.compile("<f:viewParam[^>]*value=\"#\\{((\\w+)\\.[\\w.]+)}\"");
    private static final Pattern POSTS = Pattern.compile("<(h:form|g:export)\\b");

    @Test
    @DisplayName("a page that posts back keeps what its address filters by")
    void kept() throws IOException, URISyntaxException {
        Set<String> forARequest = namesOfBeansOfARequest();
        Map<Path, String> pages = pages();
        assertThat(forARequest).contains("calendarPage");
        assertThat(pages.values())
                .filteredOn(page -> FILTER.matcher(page).find())
                .hasSizeGreaterThan(30);
        Set<String> flaws = new TreeSet<>();
        pages.forEach((file, page) -> filtersLost(page, forARequest)
                .forEach(filter -> flaws.add(PAGES.relativize(file) + " loses " + filter)));
        assertThat(flaws).isEmpty();
    }

    @Test
    @DisplayName("one that would lose a filter is named, one that sends it along is not")
    void bites() {
        String filtered = "<f:viewParam name=\"q\" value=\"#{list.text}\"/>";
        assertThat(filtersLost(filtered + "<g:export page=\"#{list}\"/>", Set.of("list")))
                .containsExactly("list.text");
        assertThat(filtersLost(filtered + "<h:form><h:inputHidden value=\"#{list.text}\"/></h:form>", Set.of("list")))
                .isEmpty();
        assertThat(filtersLost(filtered, Set.of("list"))).isEmpty();
    }

    private static List<String> filtersLost(String page, Set<String> forARequest) {
        return !POSTS.matcher(page).find()
                ? List.of()
                : FILTER.matcher(page)
                        .results()
                        .filter(filter -> forARequest.contains(filter.group(2)))
                        .map(filter -> filter.group(1))
                        .filter(filter -> !page.contains("<h:inputHidden value=\"#{" + filter + "}\""))
                        .toList();
    }

    private static Map<Path, String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .collect(Collectors.toMap(file -> file, KeptFiltersTest::read));
        }
    }

    private static Set<String> namesOfBeansOfARequest() throws IOException, URISyntaxException {
        return KeptPagesTest.classes()
                .filter(type -> type.isAnnotationPresent(RequestScoped.class))
                .map(type -> Character.toLowerCase(type.getSimpleName().charAt(0))
                        + type.getSimpleName().substring(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
