package org.grandstand.account;

/**
 * Which customers are wanted.
 *
 * @param contact exact phone or e-mail; empty for all
 * @param state null for all
 * @param source null for all
 * @param newestFirst order by registration
 */
public record CustomerQuery(String contact, AccountState state, Source source, boolean newestFirst) {}
