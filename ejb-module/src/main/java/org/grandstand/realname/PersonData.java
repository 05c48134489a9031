package org.grandstand.realname;

/** A person's data in clear, shown only to those who may unmask, each time on record (U1.11). */
public record PersonData(long id, String name, DocumentType documentType, String documentNumber) {

    @Override
    public String toString() {
        return "PersonData[" + id + "]"; // personal data never reaches a log
    }
}
