package org.grandstand.account.control;

import java.time.Instant;
import org.grandstand.account.AccountState;
import org.grandstand.kernel.Caller;

/**
 * What a password is checked against.
 *
 * @param waitUntil until when no password is looked at; null when one may be tried now
 */
public record Credential(Caller account, String verifier, AccountState state, Instant waitUntil) {}
