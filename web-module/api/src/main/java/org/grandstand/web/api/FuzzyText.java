package org.grandstand.web.api;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text that is found although it was not typed exactly (P3): capitals, accents and full-width forms do not matter; a Latin
 * word of five letters or more may have one letter wrong; Chinese characters need to occur in order, not side by side, so
 * 游决 finds 游泳决赛.
 */
record FuzzyText(String plain, List<String> words) {

    private static final int FORGIVING_FROM = 5;

    static FuzzyText of(String text) {
        String plain = plain(text);
        return new FuzzyText(plain, List.of(plain.split(" ")));
    }

    /** Words of what was typed, to be matched one by one. */
    static List<String> asked(String typed) {
        return Arrays.stream(plain(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return form.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    boolean matches(List<String> asked) {
        return asked.stream().allMatch(this::matches);
    }

    private boolean matches(String word) {
        if (plain.contains(word)) {
            return true;
        }
        boolean latin = word.chars().allMatch(letter -> letter < 0x250);
        return latin
                ? word.length() >= FORGIVING_FROM && words.stream().anyMatch(mine -> oneWrong(word, mine))
                : words.stream().anyMatch(mine -> inOrder(word, mine));
    }

    private static boolean inOrder(String asked, String mine) {
        int found = 0;
        for (int i = 0; i < mine.length() && found < asked.length(); i++) {
            found += mine.charAt(i) == asked.charAt(found) ? 1 : 0;
        }
        return found == asked.length();
    }

    /** One letter other, missing or too many; the beginning of a longer word is enough. */
    private static boolean oneWrong(String asked, String mine) {
        int same = 0;
        int most = Math.min(asked.length(), mine.length());
        while (same < most && asked.charAt(same) == mine.charAt(same)) {
            same++;
        }
        String restAsked = asked.substring(same);
        String restMine = mine.substring(same);
        return restAsked.isEmpty()
                || restMine.startsWith(restAsked.substring(1))
                || !restMine.isEmpty() && restMine.substring(1).startsWith(restAsked.substring(1))
                || !restMine.isEmpty() && restMine.substring(1).startsWith(restAsked);
    }
}
