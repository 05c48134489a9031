/**
 * Carries facts from one component to others: outbox row in the teller's transaction, queue, inbox in the listener's.
 *
 * <p>News that only caches need goes straight from node to node ({@link org.grandstand.events.boundary.Announcements}).
 *
 * <p>A fact arrives at least once; the inbox makes the second time harmless. What cannot be digested ends in the
 * dead-letter queue, where the back office shows it and can replay it.
 */
@BusinessComponent(
        name = "events",
        mayUse = {"kernel", "audit", "operations"})
package org.grandstand.events;

import org.grandstand.kernel.BusinessComponent;
