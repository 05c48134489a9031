package org.grandstand.exchange;

/** What the person decided about flawed rows. */
public enum ApplyMode {
    ALL_OR_NOTHING,
    VALID_ROWS
}
