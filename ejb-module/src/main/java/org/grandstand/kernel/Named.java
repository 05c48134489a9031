package org.grandstand.kernel;

import java.io.Serializable;
import java.util.Locale;

/**
 * A name in both languages.
 *
 * @param zh Chinese, always there
 * @param en English, the Chinese one where none was given
 */
public record Named(String zh, String en) implements Serializable {
    public Named {
        en = en == null || en.isBlank() ? zh : en;
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
