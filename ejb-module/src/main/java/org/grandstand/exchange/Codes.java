package org.grandstand.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes short codes for things whose file names them only in words. */
public interface Codes {

    /** Letters and digits of the name in capitals with dashes between words, at most so long, unlike those taken. */
    static String from(String name, String prefix, int length, Set<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-+|-+$", "")
                .toUpperCase(Locale.ROOT);
        String stem = plain.isEmpty() ? prefix : plain;
        String code = plain.isEmpty() ? prefix + "-1" : cut(stem, length);
        for (int next = 2; taken.contains(code); next++) {
            String suffix = "-" + next;
            code = cut(stem, length - suffix.length()) + suffix;
        }
        return code;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length())).replaceAll("-+$", "");
    }
}
