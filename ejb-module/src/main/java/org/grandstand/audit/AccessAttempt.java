package org.grandstand.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something a person tried without having the role for it.
 *
 * @param what method and path as called, such as {@code GET /backoffice/account/staff-list.xhtml}
 * @param from network address of the caller
 * @param why what the refusal said of itself; the boundary method is read from it when it names one
 */
public record AccessAttempt(String what, String from, String why) {

    private static final Pattern METHOD = Pattern.compile("\\.boundary\\.(\\w+\\.\\w+)\\(");
    private static final int WHAT_CHARACTERS = 150;

    /** What the trail calls the thing tried. */
    public String subject() {
        return what.substring(0, Math.min(what.length(), WHAT_CHARACTERS));
    }

    /** Where from, and which boundary refused when it is known. */
    public String detail() {
        Matcher method = METHOD.matcher(String.valueOf(why));
        return "from " + from + (method.find() ? ", refused by " + method.group(1) : "");
    }
}
