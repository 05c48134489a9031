package org.grandstand.demo.control;

/**
 * An invented person with a document whose number is formed by its rules.
 *
 * @param resident whether the document is a resident ID; a foreign passport otherwise
 */
public record DemoPerson(String name, String documentNumber, boolean resident) {

    @Override
    public String toString() {
        return "DemoPerson[]"; // looks like personal data, so it is kept out of logs like them
    }
}
