package org.grandstand.kernel.control;

import java.util.Map;
import org.grandstand.kernel.PageRequest;

/**
 * What a list can be sorted by. Rows that are alike stand in the order of their ids, so that no page shows one twice; what
 * has no value yet counts as the greatest, as all our databases have it, so that an index serves both directions.
 *
 * @param usual the order when none is asked for, or one that the list does not know
 * @param id expression of the row's id
 * @param expressions what screens call a column, and what the query calls it
 */
public record SortColumns(String usual, String id, Map<String, String> expressions) {

    /** What comes after {@code order by}; nothing of what was asked for gets into it but a direction. */
    public String orderBy(PageRequest asked) {
        String expression = expressions.get(asked.sort());
        if (expression == null) {
            return usual;
        }
        String direction = asked.ascending() ? " asc" : " desc";
        return expression.equals(id) ? id + direction : expression + direction + ", " + id + direction;
    }
}
