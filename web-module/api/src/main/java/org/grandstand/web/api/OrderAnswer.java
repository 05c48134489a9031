package org.grandstand.web.api;

import java.time.Instant;
import java.util.List;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.programme.SessionFacts;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;

/** An order as the API shows it. */
public record OrderAnswer(
        String number,
        OrderState state,
        Session session,
        List<Item> items,
        Money total,
        Instant placedAt,
        Instant payBefore,
        Instant paidAt) {

    /** The session it is for. */
    public record Session(String number, Named name, Coded sport, Place venue, Instant start, Instant end) {

        static Session of(SessionFacts facts) {
            return new Session(
                    facts.number(),
                    facts.name(),
                    new Coded(facts.sport().code(), facts.sport().name()),
                    new Place(
                            facts.venue().code(),
                            facts.venue().name(),
                            facts.venue().zone()),
                    facts.startsAt(),
                    facts.endsAt());
        }
    }

    /** Something with a code and a name. */
    public record Coded(String code, Named name) {}

    /** A venue with its time zone. */
    public record Place(String code, Named name, String zone) {}

    /** One ticket. */
    public record Item(Seat seat, Holder holder, Money price) {}

    /** Where it is. */
    public record Seat(String position, String floor, String zone, String row, String number, String level) {

        static Seat of(SeatAddress address, String level) {
            return new Seat(
                    Integer.toString(address.position()),
                    address.floor(),
                    address.zone(),
                    address.row(),
                    address.number(),
                    level);
        }
    }

    /** For whom, masked. */
    public record Holder(String id, String name) {}

    public static OrderAnswer of(OrderCard card) {
        return new OrderAnswer(
                card.number(),
                card.state(),
                Session.of(card.session()),
                card.lines().stream().map(OrderAnswer::item).toList(),
                card.order().total(),
                card.order().placedAt(),
                card.payBefore(),
                card.order().paidAt());
    }

    private static Item item(OrderCard.Line line) {
        Holder holder = line.holderId() == null ? null : new Holder(Ids.text(line.holderId()), line.holderName());
        return new Item(Seat.of(line.seat(), line.level()), holder, line.price());
    }
}
