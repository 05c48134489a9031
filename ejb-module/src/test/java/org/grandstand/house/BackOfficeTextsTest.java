package org.grandstand.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.grandstand.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The back office speaks both languages, whole. */
class BackOfficeTextsTest {

    private static final Path PAGES = Path.of("../web-module/backoffice/src/main/webapp");
    private static final Path TEXTS =
            Path.of("../web-module/backoffice/src/main/resources/org/grandstand/web/backoffice/texts");
    private static final Path REFUSALS = Path.of("src/main/resources/org/grandstand");
    private static final Pattern USED = Pattern.compile("text\\['([A-Za-z0-9._-]+)'\\]");
    private static final Pattern BEGUN = Pattern.compile("text\\['([A-Za-z0-9._-]+\\.)'\\.concat");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+\\}");
    /** What names the other language is written in it. */
    private static final Set<String> OTHER_LANGUAGE = Set.of("frame.otherLanguage");

    @Test
    @DisplayName("every file of texts has the same keys in Chinese and in English, with the same places to fill")
    void sameKeys() {
        for (Path english : files(TEXTS, "_en.properties")) {
            Properties en = texts(english);
            Properties zh = texts(chinese(english));
            assertThat(new TreeSet<>(en.stringPropertyNames()))
                    .as("keys of " + english.getFileName())
                    .isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
            for (String key : en.stringPropertyNames()) {
                assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(zh.getProperty(key)));
            }
        }
    }

    @Test
    @DisplayName("refusals have the same codes in Chinese and in English")
    void sameRefusals() {
        for (Path english : files(REFUSALS, "refusals_en.properties")) {
            assertThat(new TreeSet<>(texts(english).stringPropertyNames()))
                    .as("codes of " + english)
                    .isEqualTo(new TreeSet<>(texts(chinese(english)).stringPropertyNames()));
        }
    }

    @Test
    @DisplayName("no text is empty, and no English one is Chinese")
    void languages() {
        Stream.concat(files(TEXTS, "_en.properties").stream(), files(REFUSALS, "refusals_en.properties").stream())
                .forEach(file -> texts(file).forEach((key, value) -> {
                    assertThat((String) value).as((String) key).isNotBlank();
                    if (!OTHER_LANGUAGE.contains(key)) {
                        assertThat(CHINESE.matcher((String) value).find())
                                .as(file.getFileName() + " " + key + " is Chinese")
                                .isFalse();
                    }
                }));
    }

    @Test
    @DisplayName("every text that a page asks for exists, and no page has Chinese of its own")
    void pages() {
        Set<String> keys = new TreeSet<>();
        files(TEXTS, "_en.properties").forEach(file -> keys.addAll(texts(file).stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String content = read(page);
            assertThat(CHINESE.matcher(content).find())
                    .as(page + " has Chinese of its own")
                    .isFalse();
            found(USED, content).filter(key -> !keys.contains(key)).forEach(key -> missing.add(page + " " + key));
            found(BEGUN, content)
                    .filter(beginning -> keys.stream().noneMatch(key -> key.startsWith(beginning)))
                    .forEach(beginning -> missing.add(page + " " + beginning + "*"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("roles are called the same on pages and in imports")
    void roles() {
        Properties zh = texts(TEXTS.resolve("account_zh.properties"));
        Properties en = texts(TEXTS.resolve("account_en.properties"));
        Arrays.stream(Role.values()).filter(Role::ofStaff).forEach(role -> {
            assertThat(zh.getProperty("role." + role.text()))
                    .isEqualTo(role.label().zh());
            assertThat(en.getProperty("role." + role.text()))
                    .isEqualTo(role.label().en());
        });
    }

    private static Stream<String> found(Pattern pattern, String content) {
        return pattern.matcher(content).results().map(match -> match.group(1));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace("_en.", "_zh."));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
