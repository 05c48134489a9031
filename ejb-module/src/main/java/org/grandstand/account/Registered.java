package org.grandstand.account;

import org.grandstand.realname.PersonState;

/**
 * A new customer.
 *
 * @param verification VERIFIED, or PENDING_APPROVAL while the document waits to be looked at
 */
public record Registered(long customerId, PersonState verification) {}
