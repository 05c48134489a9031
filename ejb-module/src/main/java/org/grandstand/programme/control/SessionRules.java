package org.grandstand.programme.control;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SessionFields;

/** What may be said about the games, a sport and a session. */
public final class SessionRules {

    public static final int CODE_LENGTH = 24;
    public static final int GAMES_NAME_LENGTH = 160;
    public static final int SPORT_NAME_LENGTH = 120;
    public static final int SESSION_NAME_LENGTH = 300;
    public static final int ROUND_LENGTH = 60;
    public static final int REASON_LENGTH = 400;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0," + (CODE_LENGTH - 1) + "}");

    private SessionRules() {}

    /** Whether this can be the number of a session or the code of a sport. */
    public static boolean isCode(String code) {
        return code != null && CODE.matcher(code).matches();
    }

    public static void check(GamesView games) {
        List<FieldError> errors = new ArrayList<>();
        code("code", games.code(), errors);
        name("name", games.name(), GAMES_NAME_LENGTH, errors);
        if (games.startDate() == null
                || games.endDate() == null
                || games.endDate().isBefore(games.startDate())) {
            errors.add(new FieldError(
                    "endDate",
                    "programme.bad-dates",
                    Rejected.facts("start", games.startDate(), "end", games.endDate())));
        }
        if (!isZone(games.zone())) {
            errors.add(new FieldError("zone", "programme.bad-time-zone", Rejected.facts("zone", games.zone())));
        }
        if (!isCurrency(games.currency())) {
            errors.add(
                    new FieldError("currency", "programme.bad-currency", Rejected.facts("currency", games.currency())));
        }
        refuse("programme.bad-games", errors);
    }

    public static void checkSport(String code, Named name) {
        List<FieldError> errors = new ArrayList<>();
        code("code", code, errors);
        name("name", name, SPORT_NAME_LENGTH, errors);
        refuse("programme.bad-sport", errors);
    }

    public static void check(SessionFields session) {
        List<FieldError> errors = new ArrayList<>();
        code("number", session.number(), errors);
        name("name", session.name(), SESSION_NAME_LENGTH, errors);
        if (session.startsAt() == null || session.endsAt() == null) {
            errors.add(new FieldError("startsAt", "programme.no-time", Rejected.facts("number", session.number())));
        }
        if (session.round() != null && session.round().length() > ROUND_LENGTH) {
            errors.add(tooLong("round", session.round().length(), ROUND_LENGTH));
        }
        refuse("programme.bad-session", errors);
    }

    public static void checkReason(String reason) {
        Rejected.unless(
                reason != null && !reason.isBlank() && reason.length() <= REASON_LENGTH,
                "programme.no-reason",
                "limit",
                REASON_LENGTH);
    }

    private static void code(String field, String code, List<FieldError> errors) {
        if (!isCode(code)) {
            errors.add(new FieldError(field, "programme.bad-code", Rejected.facts("code", code)));
        }
    }

    private static void name(String field, Named name, int limit, List<FieldError> errors) {
        if (name == null || name.zh() == null || name.zh().isBlank()) {
            errors.add(new FieldError(field, "programme.no-name", Map.of()));
        } else if (Math.max(name.zh().length(), name.en().length()) > limit) {
            errors.add(tooLong(field, Math.max(name.zh().length(), name.en().length()), limit));
        }
    }

    private static FieldError tooLong(String field, int length, int limit) {
        return new FieldError(
                field, "programme.field-too-long", Rejected.facts("field", field, "length", length, "limit", limit));
    }

    private static boolean isZone(String zone) {
        try {
            return zone != null && ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isCurrency(String currency) {
        try {
            return currency != null && Currency.getInstance(currency) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static void refuse(String code, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, code, errors);
        }
    }
}
