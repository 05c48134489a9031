package org.grandstand.realname;

import java.time.Instant;

/**
 * A person as others may see one: masked.
 *
 * @param nameMasked surname or first letter, the rest hidden
 * @param documentMasked beginning and end of the number
 * @param region division code (GB/T 2260) of a resident ID's number; null for other documents
 * @param reason why the person was refused; null otherwise
 * @param validUntil last day of the endorsement or visa seen at the approval, ISO 8601; null when none was needed
 */
public record PersonView(
        long id,
        PersonState state,
        DocumentType documentType,
        String nameMasked,
        String documentMasked,
        String region,
        String reason,
        String validUntil,
        Instant createdAt) {}
