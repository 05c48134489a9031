package org.grandstand.operations;

import java.util.Optional;

/**
 * What this node knows of a call's limit without asking others.
 *
 * @param known whether it is decided; otherwise nothing was counted yet
 * @param refused why not; empty when admitted
 */
public record Glance(boolean known, Optional<OverLimit> refused) {
    public static final Glance ADMITTED = new Glance(true, Optional.empty());
    public static final Glance UNKNOWN = new Glance(false, Optional.empty());
}
