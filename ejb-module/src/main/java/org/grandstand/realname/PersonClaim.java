package org.grandstand.realname;

/**
 * Somebody says: this is the name, this is the document.
 *
 * @param name as it stands on the document
 * @param documentType which document
 * @param documentNumber as it stands on the document
 */
public record PersonClaim(String name, DocumentType documentType, String documentNumber) {

    @Override
    public String toString() {
        return "PersonClaim[" + documentType + "]"; // personal data never reaches a log
    }
}
