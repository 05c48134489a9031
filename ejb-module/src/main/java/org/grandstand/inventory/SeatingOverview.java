package org.grandstand.inventory;

import org.grandstand.programme.SessionFacts;

/**
 * A session and how far its seating is.
 *
 * @param seating null while none was drawn
 */
public record SeatingOverview(SessionFacts session, SeatingView seating) {}
