package org.grandstand.simulator.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page template with {@code ${name}} places; every value is escaped, except what another page has rendered. */
final class Page {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final String template;

    private Page(String template) {
        this.template = template;
    }

    static Page named(String name) {
        return new Page(resource(name));
    }

    static Page of(String template) {
        return new Page(template);
    }

    static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param parts plain text to be escaped, or {@link Rendered} as it is */
    Rendered with(Map<String, ?> parts) {
        return new Rendered(
                PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(text(parts.get(place.group(1))))));
    }

    /** Markup that is ready to be sent. */
    record Rendered(String markup) {

        static final Rendered NOTHING = new Rendered("");
    }

    private static String text(Object part) {
        if (part instanceof Rendered rendered) return rendered.markup();
        return String.valueOf(part)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
