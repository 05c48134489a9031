package org.grandstand.web.backoffice.payment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person looks for in a list of money: a state, and the number of the thing, its order or the provider. */
public abstract class MoneySearch<S extends Enum<S>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";
    private String state = "";

    /** All there are, to choose from. */
    public abstract S[] getStates();

    Set<S> wanted() {
        return Arrays.stream(getStates())
                .filter(one -> one.name().equals(state))
                .collect(Collectors.toSet());
    }

    Map<String, String> filters() {
        return Map.of("q", text, "state", state);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
