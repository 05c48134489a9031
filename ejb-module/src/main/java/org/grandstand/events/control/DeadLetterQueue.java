package org.grandstand.events.control;

import java.util.List;
import java.util.Optional;
import org.grandstand.events.DeadLetter;

/** Port to where the broker puts messages that no consumer could digest. */
public interface DeadLetterQueue {

    /** The oldest first. */
    List<DeadLetter> oldest(int limit);

    Optional<DeadLetter> find(String messageId);

    /** Sends a message to its queue again, with the same event id; empty when it is no longer there. */
    Optional<DeadLetter> replay(String messageId);

    /** Takes a message away; empty when it is no longer there. */
    Optional<DeadLetter> discard(String messageId);
}
