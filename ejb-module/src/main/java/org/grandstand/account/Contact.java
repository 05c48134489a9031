package org.grandstand.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * How a customer is reached and signs in.
 *
 * @param phone 11 digits; null when there is none
 * @param email small letters; null when there is none
 */
public record Contact(String phone, String email) {

    private static final int EMAIL_CHARACTERS = 120;
    private static final int EMAIL_NAME_SHOWN = 2;
    // prefixes in use for people; those of devices (13 digits) are not among them
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+?86|0086)?(1(?:3\\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\\d|9[0-35-9])\\d{8})");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");

    /** The one spelling of both; empty texts count as absent. */
    public static Contact of(String phone, String email) {
        return new Contact(absent(phone) ? null : plainPhone(phone), absent(email) ? null : plainEmail(email));
    }

    private static boolean absent(String text) {
        return text == null || text.isBlank();
    }

    private static String plainPhone(String text) {
        String dense = text.replaceAll("[\\s-]", "");
        Matcher matcher = PHONE.matcher(dense);
        return matcher.matches() ? matcher.group(1) : dense;
    }

    private static String plainEmail(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text.replaceAll("[\\s-]", "")).matches();
    }

    /** Whether a login is a customer's: an address or a phone number. Anything else can only be one of staff. */
    public static boolean isLogin(String typed) {
        return typed.contains("@") || isPhone(typed);
    }

    /** What a customer signs in with. */
    public static Contact ofLogin(String typed) {
        return typed.contains("@") ? of(null, typed) : of(typed, null);
    }

    /** What is wrong with it, field by field. */
    public List<FieldError> wrong() {
        List<FieldError> errors = new ArrayList<>();
        if (phone == null && email == null) {
            errors.add(new FieldError("phone", "account.contact-needed", Map.of()));
        }
        if (phone != null && !isPhone(phone)) {
            errors.add(new FieldError("phone", "account.phone-format", Map.of()));
        }
        if (email != null
                && (email.length() > EMAIL_CHARACTERS || !EMAIL.matcher(email).matches())) {
            errors.add(new FieldError("email", "account.email-format", Map.of()));
        }
        return errors;
    }

    /** What a password may not contain. */
    public String login() {
        return phone == null ? String.valueOf(email) : phone;
    }

    public String phoneMasked() {
        return phone == null ? null : phone.substring(0, 3) + "****" + phone.substring(7);
    }

    public String emailMasked() {
        if (email == null) {
            return null;
        }
        int at = email.indexOf('@');
        return email.substring(0, Math.min(EMAIL_NAME_SHOWN, Math.max(1, at - 1))) + "***" + email.substring(at);
    }

    @Override
    public String toString() {
        return "Contact[]"; // personal data never reaches a log
    }
}
