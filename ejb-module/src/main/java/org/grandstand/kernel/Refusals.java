package org.grandstand.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of refusals. Each component keeps {@code refusals_zh.properties} and {@code refusals_en.properties} in its
 * package; a code's first word names the component. Facts stand in the text as {@code {name}}.
 */
public interface Refusals {

    Pattern FACT = Pattern.compile("\\{(\\w+)}");

    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** The sentence for a code: the rule, the fact and the way out. Chinese unless English is asked for. */
    static String text(String code, Map<String, Object> facts, Locale locale) {
        return fill(sentence(code, locale), facts);
    }

    /** The sentence of all refusals with this code, with gaps where their facts stand. */
    static String kind(String code, Locale locale) {
        return FACT.matcher(sentence(code, locale)).replaceAll("…");
    }

    static String text(Rejected rejected, Locale locale) {
        return text(rejected.code(), rejected.facts(), locale);
    }

    static ResourceBundle bundle(String component, Locale locale) {
        Locale language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        return ResourceBundle.getBundle(
                "org.grandstand." + component + ".refusals",
                language,
                Refusals.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String sentence(String code, Locale locale) {
        String component = code.substring(0, Math.max(0, code.indexOf('.')));
        try {
            return bundle(component, locale).getString(code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    private static String fill(String text, Map<String, Object> facts) {
        Matcher matcher = FACT.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(shown(facts.get(found.group(1)))));
    }

    /** A moment as the clocks of the Games show it; anything else as it is. */
    private static String shown(Object fact) {
        return fact instanceof Instant moment ? MOMENT.format(moment) : String.valueOf(fact);
    }
}
