package org.grandstand.simulator.wechat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bill of one day (Beijing time) tells: payments made and refunds asked for on it, in order of time.
 *
 * @param balanceBeforeFen the merchant's balance at the start of the day
 */
record BillDay(List<Event> events, long balanceBeforeFen) {

    /** Payments cost the merchant 0.60 %, given back when the payment is. */
    private static final int FEE_BASIS_POINTS = 60;

    private static final int BASIS = 10_000;

    /**
     * A payment, or a refund of it.
     *
     * @param refund null for a payment
     */
    record Event(Instant time, Trade trade, Refund refund) {

        boolean paysBack() {
            return refund != null;
        }

        long feeFen() {
            return paysBack()
                    ? -fee(refund.ask().refundFen())
                    : fee(trade.placing().totalFen());
        }

        /** Change of the balance, fee included; a refund that failed changes nothing. */
        long balanceFen() {
            if (!paysBack()) return trade.placing().totalFen() - feeFen();
            return refund.counts() ? -refund.ask().refundFen() - feeFen() : 0;
        }
    }

    static BillDay of(TradeBook book, LocalDate date, BillChanges changes) {
        List<Event> day = new ArrayList<>();
        long before = 0;
        for (Event event : events(book, changes)) {
            LocalDate happened = Beijing.date(event.time());
            if (happened.equals(date)) day.add(event);
            else if (happened.isBefore(date)) before += event.balanceFen();
        }
        day.sort(Comparator.comparing(Event::time));
        return new BillDay(day, before);
    }

    private static List<Event> events(TradeBook book, BillChanges changes) {
        List<Event> events = new ArrayList<>();
        Map<String, Trade> paid = new HashMap<>();
        for (Trade trade : book.trades()) {
            if (trade.capture().isEmpty()) continue;
            Long other = changes.alter().get(trade.outTradeNo());
            paid.put(trade.outTradeNo(), trade);
            if (!changes.omit().contains(trade.outTradeNo()))
                events.add(payment(other == null ? trade : trade.withTotal(other)));
        }
        changes.add().forEach(added -> events.add(payment(added.trade())));
        for (Refund refund : book.refunds())
            events.add(new Event(refund.createdAt(), paid.get(refund.ask().outTradeNo()), refund));
        return events;
    }

    private static Event payment(Trade trade) {
        return new Event(trade.paid().paidAt(), trade, null);
    }

    /** Half a fen and more is rounded up. */
    private static long fee(long fen) {
        return (fen * FEE_BASIS_POINTS + BASIS / 2) / BASIS;
    }
}
