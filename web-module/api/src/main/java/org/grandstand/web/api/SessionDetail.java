package org.grandstand.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.grandstand.kernel.Money;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanView;
import org.grandstand.waitingroom.WaitingRoomTerms;

/**
 * A session with its prices and the rules of its sale.
 *
 * @param round null when the schedule gives none
 * @param seatingVersion for {@code /seating?v=}; null while there is no seat map
 * @param saleRules null while no sale is announced
 */
public record SessionDetail(
        @JsonUnwrapped SessionCard card, String round, String seatingVersion, List<Level> levels, SaleRules saleRules) {

    /** A price level; the name is null when the letter is enough. */
    public record Level(String level, String name, Money price, int remaining, int capacity) {}

    /**
     * The rules in force.
     *
     * @param waitingRoom null without one
     */
    public record SaleRules(
            int limitPerPerson,
            boolean realName,
            int payWithinMinutes,
            Instant opensAt,
            Instant closesAt,
            Set<SaleChannel> channels,
            WaitingRoomRules waitingRoom) {

        static SaleRules of(SalePlanView plan) {
            return new SaleRules(
                    plan.limitPerPerson(),
                    plan.realName(),
                    plan.holdMinutes(),
                    plan.opensAt(),
                    plan.closesAt(),
                    new TreeSet<>(plan.channels()),
                    WaitingRoomRules.of(plan));
        }
    }

    /** Where customers wait for their turn; how it stands is at {@code /waiting-room}. */
    public record WaitingRoomRules(Instant opensAt, int admittedPerMinute, int orderWithinMinutes) {

        static WaitingRoomRules of(SalePlanView plan) {
            WaitingRoomTerms room = plan.waitingRoom();
            return room == null
                    ? null
                    : new WaitingRoomRules(
                            plan.opensAt().minus(Duration.ofMinutes(room.leadMinutes())),
                            room.admittedPerMinute(),
                            room.windowMinutes());
        }
    }

    static SessionDetail of(SessionFigures figures, SessionCard card) {
        List<Level> levels = figures.levels().stream()
                .map(level -> new Level(
                        level.level(),
                        level.name(),
                        level.price(),
                        figures.remaining(level.level()),
                        figures.seats(level.level())))
                .toList();
        return new SessionDetail(
                card,
                figures.facts().round(),
                figures.seatingVersion(),
                levels,
                figures.plan() == null ? null : SaleRules.of(figures.plan()));
    }
}
