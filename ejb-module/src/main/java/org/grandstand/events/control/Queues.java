package org.grandstand.events.control;

import java.util.List;
import org.grandstand.events.OutboxRow;

/** Port to the message broker. */
public interface Queues {

    /** Hands all rows over durably, in order; throws when the broker did not take every one of them. */
    void send(List<OutboxRow> rows);
}
