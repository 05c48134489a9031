package org.grandstand.events.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.grandstand.events.OutboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N3")
class JmsQueuesTest {

    private static final List<OutboxRow> ROWS = List.of(new OutboxRow(2, "sale.orders-changed", "Known", "{}"));

    private final List<String> told = new ArrayList<>();
    private final JmsQueues queues = new JmsQueues();
    private int opened;
    private boolean broken;

    @BeforeEach
    void connect() {
        queues.connections = answering(ConnectionFactory.class, "factory");
    }

    /** A broker's part that notes what it is told under its name. */
    private <T> T answering(Class<T> part, String name) {
        return part.cast(Proxy.newProxyInstance(
                part.getClassLoader(), new Class<?>[] {part}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "createContext" -> answering(JMSContext.class, "connection " + ++opened);
                    case "createProducer" -> answering(JMSProducer.class, name);
                    case "createTextMessage" -> answering(TextMessage.class, name);
                    case "commit" -> commit(name);
                    case "send", "close" -> note(name + " " + method.getName());
                    default -> null;
                }));
    }

    private Object commit(String name) {
        if (broken) {
            throw new JMSRuntimeException("the broker is gone");
        }
        return note(name + " commit");
    }

    private Object note(String what) {
        told.add(what);
        return null;
    }

    @Test
    @DisplayName("one connection serves all sets of events, and is closed in the end")
    void keeps() {
        queues.send(ROWS);
        queues.send(ROWS);
        queues.close();
        assertThat(told)
                .containsExactly(
                        "connection 1 send",
                        "connection 1 commit",
                        "connection 1 send",
                        "connection 1 commit",
                        "connection 1 close");
    }

    @Test
    @DisplayName("a connection that failed is closed and not used again, and the teller hears of it")
    void leavesTheBroken() {
        broken = true;
        assertThatThrownBy(() -> queues.send(ROWS)).isInstanceOf(JMSRuntimeException.class);
        broken = false;
        queues.send(ROWS);
        assertThat(told)
                .containsExactly("connection 1 send", "connection 1 close", "connection 2 send", "connection 2 commit");
    }
}
