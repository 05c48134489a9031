package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as this house writes them (UI.md), in the games' zone. */
@Named
@RequestScoped
public class Moments {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy-MM-dd EE HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    @Inject
    Language language;

    /** The same on the clocks of a place; its zone is named when it is not the games'. */
    public String local(Instant instant, String zone) {
        if (instant == null) {
            return "–";
        }
        ZoneId there = ZoneId.of(zone);
        String text = (language.isEnglish() ? ENGLISH : CHINESE).format(instant.atZone(there));
        boolean same =
                there.getRules().getOffset(instant).equals(ZONE.getRules().getOffset(instant));
        return same
                ? text
                : text + " (" + zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ') + ")";
    }

    /** {@code 2027-05-18 周二 19:30} or {@code Tue 18 May 2027, 19:30}; a dash when there is none. */
    public String text(Instant instant) {
        if (instant == null) {
            return "–";
        }
        return (language.isEnglish() ? ENGLISH : CHINESE).format(instant.atZone(ZONE));
    }
}
