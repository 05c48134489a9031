package org.grandstand.payment.control;

/**
 * A notification whose signature was checked and whose content was read.
 *
 * @param id the provider's id, the same however often it is sent
 * @param kind the provider's word
 * @param subject our number of the charge or payback; empty when it is about neither
 * @param charge what it tells of a charge; null when it does not
 * @param payback what it tells of a payback; null when it does not
 */
public record Notice(String id, String kind, String subject, FoundCharge charge, FoundPayback payback) {}
