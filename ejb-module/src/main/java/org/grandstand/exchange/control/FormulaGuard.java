package org.grandstand.exchange.control;

/**
 * Keeps text from running as a formula when a CSV file is opened in a spreadsheet (OWASP "CSV injection"): an apostrophe
 * is put before it, which spreadsheets show as text and our import takes off again.
 */
final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final char MARK = '\'';

    private FormulaGuard() {}

    static String guard(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? MARK + text : text;
    }

    static boolean isMarked(String text) {
        return text.length() > 1 && text.charAt(0) == MARK && DANGEROUS.indexOf(text.charAt(1)) >= 0;
    }
}
