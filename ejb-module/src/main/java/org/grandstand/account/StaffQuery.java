package org.grandstand.account;

/**
 * Which members of staff are wanted.
 *
 * @param text part of login or name; empty for all
 * @param state null for all
 * @param role null for all
 * @param sort {@code login}, {@code name}, {@code lastSignInAt} or {@code createdAt}
 */
public record StaffQuery(String text, AccountState state, Role role, String sort, boolean ascending) {}
