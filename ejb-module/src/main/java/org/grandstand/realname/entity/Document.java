package org.grandstand.realname.entity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;

/**
 * A document whose form holds: name and number in their one spelling.
 *
 * @param number capitals, without spaces
 * @param lifelong the part of the number that stays when the document is renewed; a person is known by it
 */
public record Document(DocumentType type, String name, String number, String lifelong) {

    private static final int NAME_CHARACTERS = 60;
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]{0,28}\\p{IsHan}");
    private static final Pattern ANY_NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .,'’·-]*");
    private static final Pattern DOTS = Pattern.compile("[•．・‧]");

    /** Form and part that lasts, by type; the check digits come on top. */
    private static final Map<DocumentType, Pattern> FORMS = Map.of(
            DocumentType.RESIDENT_ID, Pattern.compile("(\\d{17}[0-9X])"),
            DocumentType.HKM_PERMIT, Pattern.compile("([HM]\\d{8})(?:\\d{2})?"),
            DocumentType.HKM_PASSPORT, Pattern.compile("([HKM][A-Z]?\\d{7,8})"),
            DocumentType.TW_PERMIT, Pattern.compile("(\\d{8})(?:\\d{2}[A-Z]?)?"),
            DocumentType.TW_IDENTITY, Pattern.compile("([A-Z][1289]\\d{8})"),
            DocumentType.PASSPORT, Pattern.compile("([A-Z0-9]{5,20})"));

    /** @throws Rejected {@code realname.claim} with every field that is wrong */
    public static Document of(PersonClaim claim, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        String name = spelled(claim.name());
        String number = spelledNumber(claim.documentNumber());
        if (claim.documentType() == null) {
            errors.add(error("documentType", "realname.type-needed"));
        } else {
            nameError(claim.documentType(), name).ifPresent(errors::add);
            mainlandError(claim.documentType(), name, number, today)
                    .or(() -> numberError(claim.documentType(), number, today))
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "realname.claim", errors);
        }
        var form = FORMS.get(claim.documentType()).matcher(number);
        return new Document(claim.documentType(), name, number, form.matches() ? form.group(1) : number);
    }

    /** What a bare number may be: its lasting part under each type whose form it has. */
    public static Map<DocumentType, String> lasting(String number) {
        String spelled = spelledNumber(number);
        Map<DocumentType, String> lasting = new EnumMap<>(DocumentType.class);
        FORMS.forEach((type, form) -> {
            var shaped = form.matcher(spelled);
            if (shaped.matches()) {
                lasting.put(type, shaped.group(1));
            }
        });
        return lasting;
    }

    private static String spelledNumber(String number) {
        return number == null
                ? ""
                : Normalizer.normalize(number, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT);
    }

    private static String spelled(String name) {
        String normal = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ");
        return DOTS.matcher(normal).replaceAll("·");
    }

    private static Optional<FieldError> nameError(DocumentType type, String name) {
        if (type == DocumentType.RESIDENT_ID) {
            return CHINESE_NAME.matcher(name).matches()
                    ? Optional.empty()
                    : Optional.of(error("name", "realname.chinese-name"));
        }
        boolean shaped =
                name.length() <= NAME_CHARACTERS && ANY_NAME.matcher(name).matches();
        return shaped ? Optional.empty() : Optional.of(error("name", "realname.name-format", "most", NAME_CHARACTERS));
    }

    /**
     * A mainland citizen comes with the resident ID and nothing else (U2.5). Foreign passports write names in Latin letters,
     * so a name in Chinese characters shows a Chinese one; a resident number shows its citizen under any heading.
     */
    private static Optional<FieldError> mainlandError(DocumentType type, String name, String number, LocalDate today) {
        boolean chinesePassport = type == DocumentType.PASSPORT
                && name.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
        boolean residentNumber = type != DocumentType.RESIDENT_ID
                && FORMS.get(DocumentType.RESIDENT_ID).matcher(number).matches()
                && ResidentId.wrong(number, today).isEmpty();
        return chinesePassport || residentNumber
                ? Optional.of(error("documentType", "realname.mainland-resident-id-only"))
                : Optional.empty();
    }

    private static Optional<FieldError> numberError(DocumentType type, String number, LocalDate today) {
        if (!FORMS.get(type).matcher(number).matches()) {
            return Optional.of(error("documentNumber", formatCode(type)));
        }
        return switch (type) {
            case RESIDENT_ID -> ResidentId.wrong(number, today).map(code -> error("documentNumber", code));
            case TW_IDENTITY ->
                TaiwanIdentity.checks(number)
                        ? Optional.empty()
                        : Optional.of(error("documentNumber", "realname.check-digit"));
            default -> Optional.empty();
        };
    }

    private static String formatCode(DocumentType type) {
        return switch (type) {
            case RESIDENT_ID -> "realname.number-format-resident-id";
            case HKM_PERMIT -> "realname.number-format-hkm-permit";
            case HKM_PASSPORT -> "realname.number-format-hkm-passport";
            case TW_PERMIT -> "realname.number-format-tw-permit";
            case TW_IDENTITY -> "realname.number-format-tw-identity";
            case PASSPORT -> "realname.number-format-passport";
        };
    }

    private static FieldError error(String field, String code, Object... facts) {
        return new FieldError(field, code, Rejected.facts(facts));
    }

    /** The first character of the name, the rest hidden. */
    public String nameMasked() {
        int first = name.offsetByCodePoints(0, 1);
        int hidden = Math.min(3, name.codePointCount(first, name.length()));
        return name.substring(0, first) + "*".repeat(Math.max(1, hidden));
    }

    /** Three characters at the beginning and two at the end at most; at least half of the number is hidden. */
    public String numberMasked() {
        int begin = Math.min(3, number.length() / 4);
        int end = Math.min(2, number.length() / 4);
        return number.substring(0, begin)
                + "*".repeat(number.length() - begin - end)
                + number.substring(number.length() - end);
    }

    /** Division code of a resident ID; null for other documents. */
    public String region() {
        return type == DocumentType.RESIDENT_ID ? number.substring(0, 6) : null;
    }

    @Override
    public String toString() {
        return "Document[" + type + "]"; // personal data never reaches a log
    }
}
