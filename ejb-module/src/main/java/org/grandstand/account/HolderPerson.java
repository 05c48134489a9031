package org.grandstand.account;

/**
 * A holder of a customer's, as the way of an order needs it.
 *
 * @param customerId whose holder it is
 * @param personId the real person behind it
 * @param verified whether tickets may be bought for the person now
 */
public record HolderPerson(long holderId, long customerId, long personId, boolean verified, String nameMasked) {}
