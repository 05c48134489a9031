package org.grandstand.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.grandstand.kernel.Refusals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:Rejected\\s*\\.?\\s*(?:rule|state|missing|malformed|forbidden|busy|unavailable|unless)|FieldError)"
                    + "\\(\\s*(?:[^\"();]|\\([^()]*\\))*?\"([a-z]+\\.[a-z0-9-]+)\"");

    /** What an import says of a row, {@code row.error("start", "programme.no-time")}, has texts too. */
    private static final Pattern FINDING =
            Pattern.compile("(?:error|warning|note)\\(\\s*(?:\"\\w*\"|\\w+),\\s*\"([a-z]+\\.[a-z0-9-]+)\"");

    @Test
    @DisplayName("every refusal has a text in Chinese and in English")
    void everyRefusalHasBothTexts() {
        Set<String> without = new TreeSet<>();
        for (String code : codes()) {
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                if (!hasText(code, locale)) {
                    without.add(code + " " + locale.getLanguage());
                }
            }
        }
        assertThat(codes()).isNotEmpty();
        assertThat(without).isEmpty();
    }

    private static boolean hasText(String code, Locale locale) {
        try {
            return Refusals.bundle(code.substring(0, code.indexOf('.')), locale).containsKey(code);
        } catch (MissingResourceException noBundle) {
            return false;
        }
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("../web-module")))) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> {
                for (Pattern pattern : new Pattern[] {CODE, FINDING}) {
                    Matcher matcher = pattern.matcher(read(path));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
