package org.grandstand.simulator.wechat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.grandstand.simulator.journal.Journal;

/** Every trade and refund, found by each of their numbers, written to the journal on each change. */
final class TradeBook {

    private static final String TRADE = "trade";
    private static final String REFUND = "refund";

    private final Journal journal;
    private final int maxTrades;
    private final Map<String, Trade> trades = new LinkedHashMap<>();
    private final Map<String, String> numberByTransaction = new HashMap<>();
    private final Map<String, String> numberByPrepay = new HashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, List<String>> refundsByTrade = new HashMap<>();

    /** @throws IOException when what the journal kept cannot be read */
    TradeBook(Journal journal, int maxTrades) throws IOException {
        this.journal = journal;
        this.maxTrades = maxTrades;
        for (Trade trade : journal.recovered(TRADE, Trade.class)) index(trade);
        for (Refund refund : journal.recovered(REFUND, Refund.class)) index(refund);
    }

    /**
     * Changes or adds one trade; nothing else happens to the book meanwhile.
     *
     * @param change is given the trade, or nothing when the number is new, and may refuse
     */
    synchronized Trade change(String outTradeNo, Function<Optional<Trade>, Trade> change) {
        Optional<Trade> before = trade(outTradeNo);
        if (before.isEmpty() && trades.size() >= maxTrades)
            throw new WechatError(403, "RULE_LIMIT", "模拟器的订单数已达上限 " + maxTrades + "，请清空其状态目录");
        Trade after = change.apply(before);
        if (before.filter(after::equals).isPresent()) return after;
        before.ifPresent(old -> numberByPrepay.keySet().removeAll(keys(old)));
        index(after);
        journal.append(TRADE, outTradeNo, after);
        return after;
    }

    /** Adds a refund and marks its trade, unless {@code check} refuses what it sees of the earlier ones. */
    synchronized Refund addRefund(Refund refund, Consumer<List<Refund>> check) {
        check.accept(refundsOf(refund.ask().outTradeNo()));
        index(refund);
        journal.append(REFUND, refund.outRefundNo(), refund);
        change(refund.ask().outTradeNo(), trade -> trade.orElseThrow().with(Trade.TradeState.REFUND));
        return refund;
    }

    synchronized Refund changeRefund(String outRefundNo, UnaryOperator<Refund> change) {
        Refund after = change.apply(refunds.get(outRefundNo));
        refunds.put(outRefundNo, after);
        journal.append(REFUND, outRefundNo, after);
        return after;
    }

    synchronized Optional<Trade> trade(String outTradeNo) {
        return Optional.ofNullable(trades.get(outTradeNo));
    }

    synchronized Optional<Trade> tradeByTransaction(String transactionId) {
        return Optional.ofNullable(numberByTransaction.get(transactionId)).map(trades::get);
    }

    /** Finds by prepay_id or by the {@code pr} of a code_url. */
    synchronized Optional<Trade> tradeByPrepay(String idOrToken) {
        return Optional.ofNullable(numberByPrepay.get(idOrToken)).map(trades::get);
    }

    synchronized Optional<Refund> refund(String outRefundNo) {
        return Optional.ofNullable(refunds.get(outRefundNo));
    }

    synchronized List<Refund> refundsOf(String outTradeNo) {
        return refundsByTrade.getOrDefault(outTradeNo, List.of()).stream()
                .map(refunds::get)
                .toList();
    }

    synchronized List<Trade> trades() {
        return new ArrayList<>(trades.values());
    }

    synchronized List<Refund> refunds() {
        return new ArrayList<>(refunds.values());
    }

    private void index(Trade trade) {
        trades.put(trade.outTradeNo(), trade);
        keys(trade).forEach(key -> numberByPrepay.put(key, trade.outTradeNo()));
        trade.capture().ifPresent(paid -> numberByTransaction.put(paid.transactionId(), trade.outTradeNo()));
    }

    private void index(Refund refund) {
        refunds.put(refund.outRefundNo(), refund);
        refundsByTrade
                .computeIfAbsent(refund.ask().outTradeNo(), number -> new ArrayList<>(1))
                .add(refund.outRefundNo());
    }

    private static List<String> keys(Trade trade) {
        return List.of(trade.prepay().prepayId(), trade.prepay().token());
    }
}
