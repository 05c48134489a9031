package org.grandstand.payment.adapter.wechat;

import java.util.HashMap;
import java.util.Map;
import org.grandstand.payment.control.Unreadable;

/** Where each column of a bill stands, by its header. */
record BillColumns(Map<String, Integer> places) {

    private static final String MARK = "`";

    /** Reads a line of headers. */
    static BillColumns of(String line) {
        if (line == null || line.isBlank()) {
            throw new Unreadable("the bill is empty", null);
        }
        Map<String, Integer> places = new HashMap<>();
        for (String header : line.replace("\uFEFF", "").split(",", -1)) {
            places.put(header.trim(), places.size());
        }
        return new BillColumns(places);
    }

    /** Splits a line of values: each begins with a backtick, so that a comma inside one does no harm. */
    static String[] values(String line) {
        if (line == null || !line.startsWith(MARK)) {
            throw new Unreadable("values must begin with a backtick", null);
        }
        return line.substring(1).split("," + MARK, -1);
    }

    /**
     * The first of these columns that the layout has.
     *
     * @throws Unreadable when it has none of them
     */
    String value(String[] values, String... names) {
        for (String name : names) {
            Integer place = places.get(name);
            if (place != null) {
                if (place >= values.length) {
                    throw new Unreadable("the column " + name + " is missing here", null);
                }
                return values[place].trim();
            }
        }
        throw new Unreadable("the bill has no column " + names[0], null);
    }
}
