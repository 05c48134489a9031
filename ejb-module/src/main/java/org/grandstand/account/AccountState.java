package org.grandstand.account;

/** Whether an account can be used. */
public enum AccountState {
    ACTIVE,
    /** Locked by staff until staff unlock it. */
    LOCKED,
    /** Given up for good; staff only. */
    DISABLED
}
