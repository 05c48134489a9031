package org.grandstand.simulator.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.simulator.wechat.Refund.Ask;
import org.grandstand.simulator.wechat.Refund.Status;

/** Takes refunds by the provider's rules and ends them a little later. */
final class RefundDesk implements AutoCloseable {

    static final Duration WINDOW = Duration.ofDays(365);
    static final int MAX_PARTS = 50;

    /** Parts of one trade keep this distance. */
    static final Duration BETWEEN_PARTS = Duration.ofMinutes(1);

    /** How long a refund is PROCESSING. */
    private static final Duration PROCESSING = Duration.ofSeconds(30);

    private static final int MAX_PLANNED_ENDS = 10_000;
    private static final Logger LOG = Logger.getLogger(RefundDesk.class.getName());

    private final TradeBook book;
    private final NoticeBoard notices;
    private final Surroundings surroundings;
    private final Clock clock;
    private final Deque<Status> plannedEnds = new ArrayDeque<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    RefundDesk(TradeBook book, NoticeBoard notices, Surroundings surroundings) {
        this.book = book;
        this.notices = notices;
        this.surroundings = surroundings;
        this.clock = surroundings.clock();
    }

    /** Ends what an earlier run left in processing. */
    void resume() {
        book.refunds().stream()
                .filter(refund -> refund.status() == Status.PROCESSING)
                .forEach(this::endLater);
    }

    /** Takes a refund, or answers an earlier one that was asked for with the same number and words. */
    synchronized Refund refund(Ask ask) {
        Optional<Refund> earlier = book.refund(ask.outRefundNo());
        if (earlier.isPresent()) return repeated(earlier.get(), ask);
        Trade trade = book.trade(ask.outTradeNo()).orElseThrow(() -> WechatError.missing("订单号不存在"));
        Instant now = clock.instant();
        requireRefundable(trade, ask, now);
        Refund refund =
                new Refund(ask, Numbers.refund(now), trade.paid().transactionId(), now, Status.PROCESSING, null);
        book.addRefund(refund, others -> requireRoom(trade, ask, others));
        endLater(refund);
        return refund;
    }

    /** The next refunds end so instead of in SUCCESS: CLOSED as when the balance is low, ABNORMAL as when the card is gone. */
    synchronized void planEnds(Status status, int count) {
        plannedEnds.clear();
        for (int i = 0; i < Math.min(count, MAX_PLANNED_ENDS); i++) plannedEnds.add(status);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    private static Refund repeated(Refund earlier, Ask ask) {
        if (!earlier.ask().equals(ask)) throw WechatError.against("请求重入时，参数与首次请求时不一致");
        return earlier;
    }

    private static void requireRefundable(Trade trade, Ask ask, Instant now) {
        if (trade.capture().isEmpty()) throw WechatError.against("订单未支付，不能退款");
        if (ask.totalFen() != trade.placing().totalFen()) throw WechatError.against("订单金额或退款金额与之前请求不一致，请核实后再试");
        if (now.isAfter(trade.paid().paidAt().plus(WINDOW))) throw WechatError.against("订单已超过退款期限（365天）");
    }

    private void requireRoom(Trade trade, Ask ask, List<Refund> others) {
        List<Refund> counting = others.stream().filter(Refund::counts).toList();
        long refunded =
                counting.stream().mapToLong(other -> other.ask().refundFen()).sum();
        if (refunded + ask.refundFen() > trade.placing().totalFen()) throw WechatError.against("退款金额大于订单可退金额");
        if (counting.size() >= MAX_PARTS) throw WechatError.against("一笔订单最多支持50次部分退款");
        Instant earliest = clock.instant().minus(surroundings.scaled(BETWEEN_PARTS));
        if (others.stream().anyMatch(other -> other.createdAt().isAfter(earliest)))
            throw WechatError.tooOften("同一笔订单的多次退款需间隔1分钟，请稍后再试");
    }

    private void endLater(Refund refund) {
        long wait = surroundings.scaled(PROCESSING).toMillis();
        try {
            later.schedule(() -> end(refund.outRefundNo()), wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "Stopping; the refund ends after the next start", stopping);
        }
    }

    private void end(String outRefundNo) {
        try {
            Status how = nextEnd();
            Refund ended = book.changeRefund(outRefundNo, refund -> refund.ended(how, clock.instant()));
            notices.post(event(how), outRefundNo, ended.ask().notifyUrl());
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "Cannot end refund " + outRefundNo, fault);
        }
    }

    private synchronized Status nextEnd() {
        return plannedEnds.isEmpty() ? Status.SUCCESS : plannedEnds.poll();
    }

    private static NoticeEvent event(Status status) {
        return switch (status) {
            case CLOSED -> NoticeEvent.REFUND_CLOSED;
            case ABNORMAL -> NoticeEvent.REFUND_ABNORMAL;
            case SUCCESS, PROCESSING -> NoticeEvent.REFUND_SUCCESS;
        };
    }
}
