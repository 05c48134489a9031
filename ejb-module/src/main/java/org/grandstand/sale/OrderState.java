package org.grandstand.sale;

/** Where an order stands; the letter is how the database writes it. */
public enum OrderState {
    AWAITING_PAYMENT("A"),
    PAID("P"),
    EXPIRED("E"),
    CANCELLED("C"),
    REFUNDED("R");

    private final String letter;

    OrderState(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    public static OrderState of(String letter) {
        for (OrderState state : values()) {
            if (state.letter.equals(letter)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no order state is written " + letter);
    }
}
