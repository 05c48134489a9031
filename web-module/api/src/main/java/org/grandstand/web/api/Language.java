package org.grandstand.web.api;

import java.util.List;
import java.util.Locale;

/** Chooses between Chinese, the default, and English. */
final class Language {

    private static final int HEADER_CHARACTERS = 200;
    private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    /** The first of our languages that an Accept-Language header asks for; Chinese when it asks for none of them. */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > HEADER_CHARACTERS) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }
}
