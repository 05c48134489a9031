package org.grandstand.events;

/**
 * News for every node that keeps something in its own memory, told after the fact was committed. It reaches each node within
 * a fraction of a second, or, when the teller dies in between, not at all: whoever relies on it must also heal without it.
 * Observed as a CDI event, in a thread that must not wait.
 *
 * @param kind what happened, {@code component.what-changed}
 * @param text which; the kind's own form, in one line
 * @param here whether this node told it
 */
public record Announced(String kind, String text, boolean here) {}
