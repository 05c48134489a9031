package org.grandstand.account;

import org.grandstand.realname.PersonClaim;

/**
 * One row of a bulk enrolment: a customer whose person was verified elsewhere and whose password verifier was derived
 * elsewhere.
 *
 * @param verifier SCRAM-SHA-256 verifier with at least the iterations used here
 */
public record Enrolment(Contact contact, String verifier, PersonClaim person, Source source) {

    @Override
    public String toString() {
        return "Enrolment[" + source + "]"; // personal data never reaches a log
    }
}
