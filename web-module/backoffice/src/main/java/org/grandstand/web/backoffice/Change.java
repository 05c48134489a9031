package org.grandstand.web.backoffice;

/**
 * One line of what an act changed, short enough for a table.
 *
 * @param field of the state that changed; empty when the state is one value
 * @param before its value, as text or compact JSON; null when there is no state before to compare with
 * @param after likewise
 */
public record Change(String field, String before, String after) {

    /** {@code field: before → after}, of which only what is known. */
    public String line() {
        String values = before == null ? after : before + " → " + after;
        return field.isEmpty() ? values : field + ": " + values;
    }
}
