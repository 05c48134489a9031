package org.grandstand.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.control.Queues;

/** A broker with these queues, which remembers what it was handed. */
public record RecordedQueues(Set<String> names, List<OutboxRow> handedOver) implements Queues {

    public RecordedQueues(Set<String> names) {
        this(names, new ArrayList<>());
    }

    @Override
    public void send(List<OutboxRow> rows) {
        handedOver.addAll(rows);
    }
}
