package org.grandstand.web.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;

/** A person as somebody enters one. */
public record ClaimBody(
        @NotNull @Size(min = 1, max = 100) String name,
        @NotNull DocumentType documentType,
        @NotNull @Size(min = 1, max = 40) String documentNumber) {

    PersonClaim claim() {
        return new PersonClaim(name, documentType, documentNumber);
    }

    @Override
    public String toString() {
        return "ClaimBody[" + documentType + "]"; // personal data never reaches a log
    }
}
