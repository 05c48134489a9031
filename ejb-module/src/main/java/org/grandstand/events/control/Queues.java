package org.grandstand.events.control;

import java.util.List;
import org.grandstand.events.OutboxRow;

/** Port to the message broker. */
public interface Queues {

    /**
     * Hands rows over durably, in order; throws when the broker does not take them.
     *
     * @return those whose queue does not exist, which are not handed over
     */
    List<OutboxRow> send(List<OutboxRow> rows);
}
