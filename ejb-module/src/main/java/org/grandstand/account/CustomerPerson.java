package org.grandstand.account;

/**
 * The real person behind a customer.
 *
 * @param verified whether the person's identity has been verified
 */
public record CustomerPerson(long customerId, long personId, boolean verified) {}
