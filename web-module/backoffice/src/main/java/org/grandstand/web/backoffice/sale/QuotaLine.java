package org.grandstand.web.backoffice.sale;

import java.io.Serializable;
import org.grandstand.kernel.Money;

/** One price level of a plan as its row is edited. */
public class QuotaLine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WHOLE_PERMILLE = 1000;

    private final String level;
    private final Money price;
    private final int seats;
    private final int taken;
    private int quota;

    QuotaLine(String level, Money price, int seats, int quota, int taken) {
        this.level = level;
        this.price = price;
        this.seats = seats;
        this.quota = quota;
        this.taken = taken;
    }

    /** Puts the share of the level's seats, rounded down to the ticket, but never less than is taken. */
    void share(int permille) {
        quota = Math.max(taken, (int) ((long) seats * permille / WHOLE_PERMILLE));
    }

    public String getLevel() {
        return level;
    }

    /** Null while the level has no price. */
    public Money getPrice() {
        return price;
    }

    public int getSeats() {
        return seats;
    }

    public int getTaken() {
        return taken;
    }

    public int getQuota() {
        return quota;
    }

    public void setQuota(int quota) {
        this.quota = quota;
    }
}
