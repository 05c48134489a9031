package org.grandstand.account;

import java.time.Instant;
import java.util.Set;

/**
 * A member of staff as screens see one.
 *
 * @param waitUntil until when wrong passwords keep the account waiting; null when they do not
 * @param lastSignInAt null before the first
 */
public record StaffView(
        long id,
        String login,
        String name,
        Set<Role> roles,
        AccountState state,
        Instant waitUntil,
        boolean mustChangePassword,
        Instant lastSignInAt,
        Instant createdAt) {}
