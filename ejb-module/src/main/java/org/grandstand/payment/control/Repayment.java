package org.grandstand.payment.control;

import org.grandstand.kernel.Money;

/**
 * What the provider needs to give money back.
 *
 * @param number of the payback
 * @param chargeNumber of the charge
 * @param captured the charge's whole sum
 */
public record Repayment(String number, String chargeNumber, Money amount, Money captured, String reason) {}
