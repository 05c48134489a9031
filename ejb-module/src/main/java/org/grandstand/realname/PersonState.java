package org.grandstand.realname;

/** How far the verification of a person is. */
public enum PersonState {
    VERIFIED,
    PENDING_APPROVAL,
    REFUSED
}
