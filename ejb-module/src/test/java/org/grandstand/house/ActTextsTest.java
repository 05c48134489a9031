package org.grandstand.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The trail keeps codes; people read texts. */
class ActTextsTest {

    private static final Path TEXTS =
            Path.of("../web-module/backoffice/src/main/resources/org/grandstand/web/backoffice/texts");

    private static final Pattern WRITES_THE_TRAIL = Pattern.compile("\\b(?:AuditTrail|AccessRefusals)\\b");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"");

    /** Codes of the same shape that are no acts: of refusals, and of what imports wait for. */
    private static final Pattern NO_ACT = Pattern.compile("(?:Rejected\\s*\\.\\s*\\w+|new FieldError|turns\\.take)"
            + "\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)");

    /** The act of a call of the trail: a code, or a name with or without an ending. */
    private static final Pattern CALL =
            Pattern.compile("\\b(?:audit|trail|refusals)\\s*\\.\\s*(?:done|noted|refused)\\(\\s*([^,()]+),");

    private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\s*\\+\\s*\"(-[a-z-]+)\")?");
    private static final Set<Path> TRAIL_ITSELF = Set.of(Path.of("AuditTrail.java"));

    @Test
    @DisplayName("every act that goes on record has a text in Chinese and in English, and no text is of an act no more")
    void everyActHasBothTexts() {
        Set<String> acts = acts();
        assertThat(acts)
                .contains(
                        "waitingroom.paused", // handed on
                        "account.sign-in", // a constant
                        "inventory.seating-redone", // chosen
                        "account.customer-locked-reason", // put together
                        "audit.access-refusals-omitted");
        for (String language : new String[] {"zh", "en"}) {
            assertThat(texts(language)).as("texts of acts, " + language).isEqualTo(acts);
        }
    }

    @Test
    @DisplayName("what the trail is told is written in the file that tells it, so that no act goes unseen")
    void everyCallIsUnderstood() {
        Map<String, String> strange = new TreeMap<>();
        sources()
                .forEach((file, source) -> CALL.matcher(source)
                        .results()
                        .map(call -> call.group(1).strip())
                        .filter(act -> !CODE.matcher(act).matches() && !named(act, source))
                        .forEach(act -> strange.put(file, act)));
        assertThat(strange).isEmpty();
    }

    @Test
    @DisplayName("a code is an act unless it is a refusal's; an ending makes acts of those handed on")
    void finds() {
        String source = """
                Rejected.unless(!list(a(b)).isEmpty(), "sale.refused", "fact", 1);
                audit.done("sale.direct", subject, null, null);
                changed("sale.handed-on", one);
                audit.noted(action + "-reason", subject, reason);
                """;
        assertThat(acts(source)).containsExactlyInAnyOrder("sale.direct", "sale.handed-on", "sale.handed-on-reason");
    }

    private static boolean named(String act, String source) {
        var name = NAME.matcher(act);
        return name.matches()
                && Pattern.compile("\\bString " + name.group(1) + "\\b")
                        .matcher(source)
                        .find();
    }

    private static Set<String> acts() {
        Set<String> acts = new TreeSet<>();
        sources().values().forEach(source -> acts.addAll(acts(source)));
        return acts;
    }

    private static Set<String> acts(String source) {
        String telling = NO_ACT.matcher(source).replaceAll("");
        Set<String> acts = codes(telling);
        Set<String> handedOn = codes(CALL.matcher(telling).replaceAll(""));
        CALL.matcher(telling)
                .results()
                .map(call -> NAME.matcher(call.group(1).strip()))
                .filter(name -> name.matches() && name.group(2) != null)
                .forEach(name -> handedOn.forEach(act -> acts.add(act + name.group(2))));
        return acts;
    }

    private static Set<String> codes(String source) {
        Set<String> codes = new TreeSet<>();
        CODE.matcher(source).results().map(code -> code.group(1)).forEach(codes::add);
        return codes;
    }

    /** What writes the trail, by path. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("../web-module")))) {
            files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/src/test/"))
                    .filter(file -> !TRAIL_ITSELF.contains(file.getFileName()))
                    .forEach(file -> sources.put(file.toString(), read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        sources.values().removeIf(source -> !WRITES_THE_TRAIL.matcher(source).find());
        return sources;
    }

    private static Set<String> texts(String language) {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .flatMap(file -> properties(file).stringPropertyNames().stream())
                    .filter(key -> key.startsWith("act."))
                    .forEach(key -> acts.add(key.substring("act.".length())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return acts;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
