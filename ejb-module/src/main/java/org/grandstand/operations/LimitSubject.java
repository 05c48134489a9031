package org.grandstand.operations;

/** Whose calls are counted together. */
public enum LimitSubject {
    /** A client's network address; of IPv6 the network of 64 bits that one line is given. */
    ADDRESS,
    ACCOUNT,
    /** A verified person, however many accounts or devices. */
    PERSON,
    /** What was typed as a login, whether there is such an account or not. */
    LOGIN,
    /** Another organisation's system, once it has proved who it is. */
    PARTNER
}
