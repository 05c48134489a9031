package org.grandstand.account;

/**
 * What a device needs to set a customer's password.
 *
 * @param policy what it checks before it derives
 * @param iterations how slowly it derives
 */
public record CustomerPasswordRules(PasswordPolicy policy, int iterations) {}
