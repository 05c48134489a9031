package org.grandstand.account;

import org.grandstand.realname.PersonClaim;

/**
 * A person somebody wants to buy for.
 *
 * @param phone contact of the holder; null when none was given
 */
public record HolderForm(PersonClaim person, String phone) {}
