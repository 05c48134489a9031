package org.grandstand.demo.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What one customer does in the demo: wants tickets of a session and then pays, or does not.
 *
 * @param key the customer's name for the request; the same on a second run, so that nothing is ordered twice
 * @param customer index of the customer
 * @param session number
 * @param tickets one a person, the customer first
 * @param adjacent whether seats side by side are picked on the map; best available otherwise
 */
public record DemoOrder(String key, int customer, String session, int tickets, boolean adjacent, Ending ending) {

    /** What becomes of it. */
    public enum Ending {
        PAID,
        LEFT_UNPAID,
        CANCELLED,
        RUN_OUT,
        PAID_TOO_LATE
    }

    private static final int ORDERS = 840;
    /** The house that everybody wants: three rounds of the buyers bring each of them here once. */
    private static final String SOUGHT_SESSION = "ATH01";

    private static final int SOUGHT_EVERY = 3;
    private static final int OF_TODAY = 60;
    private static final int OF_YESTERDAY = 12;
    private static final int RUN_OUT_OF_TEN = 8;
    private static final int HUNDRED = 100;
    private static final int PAID_PERCENT = 78;
    private static final int UNPAID_PERCENT = 90;

    /**
     * The orders of the demo.
     *
     * @param buyers customers who may buy
     * @param onSale sessions that customers buy of; those with a short wait for payment are left to {@code hasty}
     * @param hasty number of the session whose orders run out while the demo is loaded
     */
    public static List<DemoOrder> of(long seed, List<DemoCustomer> buyers, List<DemoSession> onSale, String hasty) {
        Random random = new Random(seed);
        List<DemoOrder> orders = new ArrayList<>(ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            DemoCustomer buyer = buyers.get(i % buyers.size());
            DemoSession session = session(i, buyers.size(), onSale);
            int tickets = 1 + random.nextInt(1 + buyer.related().size());
            orders.add(new DemoOrder(
                    "demo-order-" + i,
                    buyer.index(),
                    session.number(),
                    tickets,
                    random.nextInt(3) > 0,
                    ending(random, session, i, hasty)));
        }
        return orders;
    }

    /** Today's session gets the first orders, so that its gates have people; the others take turns. */
    private static DemoSession session(int index, int buyers, List<DemoSession> onSale) {
        List<DemoSession> near = onSale.stream()
                .filter(DemoSession::nearby)
                .sorted(Comparator.comparing(session -> session.moment().day())) // TODAY before YESTERDAY
                .toList();
        if (index < OF_TODAY + OF_YESTERDAY * (near.size() - 1)) {
            return near.get(index < OF_TODAY ? 0 : 1 + (index - OF_TODAY) / OF_YESTERDAY);
        }
        List<DemoSession> far = onSale.stream()
                .filter(session ->
                        !session.nearby() && session.number().equals(SOUGHT_SESSION) == (index % SOUGHT_EVERY == 0))
                .toList();
        return far.get((index + index / buyers) % far.size());
    }

    private static Ending ending(Random random, DemoSession session, int index, String hasty) {
        int chance = random.nextInt(HUNDRED);
        if (session.number().equals(hasty)) {
            return index % 10 < RUN_OUT_OF_TEN ? Ending.RUN_OUT : Ending.PAID_TOO_LATE;
        }
        if (session.nearby() || chance < PAID_PERCENT) {
            return Ending.PAID;
        }
        return chance < UNPAID_PERCENT ? Ending.LEFT_UNPAID : Ending.CANCELLED;
    }
}
