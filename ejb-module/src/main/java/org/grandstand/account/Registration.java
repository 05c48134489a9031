package org.grandstand.account;

import org.grandstand.realname.PersonClaim;

/**
 * What a person registers with.
 *
 * @param phone mainland mobile number; null when an e-mail address is given
 * @param email null when a phone is given
 * @param password as typed, or derived on the device
 * @param person who it is
 * @param source where from
 */
public record Registration(String phone, String email, NewPassword password, PersonClaim person, Source source) {

    @Override
    public String toString() {
        return "Registration[" + source + "]"; // personal data never reaches a log
    }
}
