package org.grandstand.account.entity;

/** A contact as it is kept: keyed indexes for the exact search, sealed values, masked ones for screens; null where absent. */
public record SealedContact(
        String phoneIndex, String phone, String phoneMasked, String emailIndex, String email, String emailMasked) {}
