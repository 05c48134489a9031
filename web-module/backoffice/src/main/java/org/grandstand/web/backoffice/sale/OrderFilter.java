package org.grandstand.web.backoffice.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.OrderSearch;
import org.grandstand.sale.OrderState;
import org.grandstand.web.backoffice.Moments;

/** Which orders are looked at, as the address bar says. */
@Named
@ViewScoped
public class OrderFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Programme programme;

    private String session = "";
    private String state = "";
    private String from = "";
    private String to = "";

    /** @return empty when a session is named that does not exist: no order fits then */
    Optional<OrderSearch> search(OrderSearch.Order order, int first, int count) {
        return search(null, order, first, count);
    }

    /** Newest first, older than the last one seen. */
    Optional<OrderSearch> olderThan(Long before, int count) {
        return search(before, OrderSearch.Order.NEWEST, 0, count);
    }

    private Optional<OrderSearch> search(Long before, OrderSearch.Order order, int first, int count) {
        Optional<SessionFacts> facts = session.isEmpty() ? Optional.empty() : programme.find(session);
        if (!session.isEmpty() && facts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderSearch(
                null,
                facts.map(SessionFacts::id).orElse(null),
                wantedState(),
                start(from, 0),
                start(to, 1),
                before,
                order,
                first,
                count));
    }

    Map<String, String> values() {
        return Map.of("session", session, "state", state, "from", from, "to", to);
    }

    private OrderState wantedState() {
        return Arrays.stream(OrderState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** A day that cannot be read does not narrow the list; the browser's date field sends none such. */
    private static Instant start(String day, int plus) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(plus)
                            .atStartOfDay(Moments.ZONE)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public OrderState[] getStates() {
        return OrderState.values();
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session == null ? "" : session.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }
}
