package org.grandstand.events.control;

import java.util.List;
import java.util.Set;
import org.grandstand.events.OutboxRow;

/** Port to the message broker. */
public interface Queues {

    /** Hands all rows over durably, in order; throws when the broker did not take every one of them. */
    void send(List<OutboxRow> rows);

    /** The queues of this node's configuration, by the names that events are sent to; empty while the server still starts. */
    Set<String> names();
}
