package org.grandstand.realname.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The codes of administrative divisions (GB/T 2260), present and past, with the last year of those no longer given. */
final class Divisions {

    private static final int STILL = 9999;
    private static final Map<String, Integer> LAST_YEARS = read();

    private Divisions() {}

    /** Whether a code was still given in a year, or began later. */
    static boolean known(String code, int year) {
        return LAST_YEARS.getOrDefault(code, 0) >= year;
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> lastYears = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Divisions.class.getResourceAsStream("/org/grandstand/realname/divisions.txt"),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line.split(" "), lastYears));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(lastYears);
    }

    private static void add(String[] prefecture, Map<String, Integer> lastYears) {
        for (int i = 1; i < prefecture.length; i++) {
            String[] county = prefecture[i].split("-");
            lastYears.put(prefecture[0] + county[0], county.length > 1 ? Integer.parseInt(county[1]) : STILL);
        }
    }
}
