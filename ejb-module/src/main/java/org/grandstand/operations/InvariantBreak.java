package org.grandstand.operations;

/**
 * Something that may never be and is.
 *
 * @param invariant its name in {@code sql/invariants}
 * @param subject which thing
 * @param detail the figures that do not fit
 */
public record InvariantBreak(String invariant, String subject, String detail) {
    /** Breaks shown of one invariant. */
    public static final int SHOWN = 100;
}
