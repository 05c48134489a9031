package org.grandstand.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grandstand.inventory.QuotaView;
import org.grandstand.kernel.Money;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.sale.SalePlanView;

/**
 * All that is known of a session for those who browse; equal figures make equal answers.
 *
 * @param levels priced levels by letter
 * @param capacity saleable seats by level; empty while the seating is not confirmed
 * @param quotas public quotas by level
 * @param plan null while none is released
 * @param seatingVersion null while the seating is not confirmed
 */
record SessionFigures(
        SessionFacts facts,
        List<PriceLevel> levels,
        Map<String, Integer> capacity,
        Map<String, QuotaView> quotas,
        SalePlanView plan,
        String seatingVersion) {

    SaleState saleState(Instant now) {
        if (facts.state() == SessionState.CANCELLED) {
            return SaleState.CANCELLED;
        }
        if (!now.isBefore(facts.endsAt()) || plan != null && !now.isBefore(plan.closesAt())) {
            return SaleState.ENDED;
        }
        if (plan == null) {
            return SaleState.NOT_ON_SALE;
        }
        if (now.isBefore(plan.opensAt())) {
            return SaleState.UPCOMING;
        }
        return remaining() > 0 ? SaleState.ON_SALE : SaleState.SOLD_OUT;
    }

    int seats() {
        return capacity.values().stream().mapToInt(Integer::intValue).sum();
    }

    int seats(String level) {
        return capacity.getOrDefault(level, 0);
    }

    /** What the public may still buy; all saleable seats while no quota is set. */
    int remaining() {
        return capacity.keySet().stream().mapToInt(this::remaining).sum();
    }

    int remaining(String level) {
        int seats = seats(level);
        QuotaView quota = quotas.get(level);
        return quota == null ? (plan == null ? seats : 0) : Math.min(seats, Math.max(0, quota.remaining()));
    }

    Money cheapest() {
        return prices().min(Comparator.comparingLong(Money::amount)).orElse(null);
    }

    Money dearest() {
        return prices().max(Comparator.comparingLong(Money::amount)).orElse(null);
    }

    /** Levels that have seats count; all levels while there are no seats yet. */
    private Stream<Money> prices() {
        return levels.stream()
                .filter(level -> capacity.isEmpty() || capacity.containsKey(level.level()))
                .map(PriceLevel::price);
    }
}
