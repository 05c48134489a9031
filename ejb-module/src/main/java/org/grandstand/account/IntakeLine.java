package org.grandstand.account;

import org.grandstand.realname.PersonClaim;

/**
 * A line of an imported list of customers that waits for its person to be verified.
 *
 * @param line number as a spreadsheet counts it
 * @param label what the line is about, masked
 */
public record IntakeLine(long id, int line, String label, Contact contact, PersonClaim person) {

    @Override
    public String toString() {
        return "IntakeLine[" + line + "]"; // personal data never reaches a log
    }
}
