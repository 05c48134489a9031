package org.grandstand.account;

import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonState;

/**
 * A holder as the customer and staff see one: masked.
 *
 * @param phoneMasked null when none was given
 * @param reason why the document was refused; null otherwise
 */
public record HolderView(
        long id,
        long personId,
        Relation relation,
        String nameMasked,
        DocumentType documentType,
        String documentMasked,
        PersonState verification,
        String reason,
        String phoneMasked) {}
