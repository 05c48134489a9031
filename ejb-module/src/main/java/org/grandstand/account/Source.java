package org.grandstand.account;

/** The channel a customer came from (U1.4). */
public enum Source {
    WEB,
    MINI_PROGRAM,
    BOOTH,
    AGENCY,
    IMPORT
}
