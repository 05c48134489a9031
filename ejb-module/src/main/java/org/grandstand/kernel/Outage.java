package org.grandstand.kernel;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/**
 * Whether a failure only means that the database cannot be reached just now. What was to be done may be done or not: whoever
 * asked is to ask again under the same key.
 */
public interface Outage {

    /** Failures looked at, with their causes and what was suppressed on the way. */
    int LOOKED_AT = 64;

    /** SQLSTATE class of a connection that is not there or breaks. */
    String CONNECTION = "08";

    /** PostgreSQL: stopped by an operator, crashed, starts or recovers, has no room, left this session; H2: broken, closed, closing. */
    Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "25P03", "90067", "90098", "90121");

    /** Looks through the failure, its causes and what they suppressed. */
    static boolean in(Throwable failure) {
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        for (int looked = 0; !open.isEmpty() && looked < LOOKED_AT; looked++) {
            Throwable one = open.remove();
            if (isItself(one)) {
                return true;
            }
            open.addAll(Arrays.asList(one.getSuppressed()));
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
        }
        return false;
    }

    private static boolean isItself(Throwable one) {
        if (one instanceof SQLException failed && failed.getSQLState() != null) {
            return failed.getSQLState().startsWith(CONNECTION) || STATES.contains(failed.getSQLState());
        }
        return one instanceof SQLRecoverableException || one instanceof ResourceException;
    }
}
