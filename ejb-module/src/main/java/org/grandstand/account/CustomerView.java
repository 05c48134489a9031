package org.grandstand.account;

import java.time.Instant;

/**
 * A customer as staff see one: masked.
 *
 * @param phoneMasked null when there is none
 * @param emailMasked null when there is none
 * @param waitUntil until when wrong passwords keep the account waiting; null when they do not
 */
public record CustomerView(
        long id,
        long personId,
        String phoneMasked,
        String emailMasked,
        Source source,
        AccountState state,
        Instant waitUntil,
        Instant createdAt) {}
