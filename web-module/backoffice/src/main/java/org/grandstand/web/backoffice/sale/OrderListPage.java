package org.grandstand.web.backoffice.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderSearch.Order;
import org.grandstand.sale.boundary.OrderDesk;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Orders, a page at a time; filters, order and page stand in the address bar. */
@Named
@ViewScoped
public class OrderListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OrderDesk desk;

    @Inject
    OrderFilter filter;

    @Inject
    Language language;

    @Inject
    ListExport export;

    private transient Listing<OrderCard> list;
    private String number = "";

    public Listing<OrderCard> getList() {
        if (list == null) {
            list = new Listing<>(this::ask, this::filters);
        }
        return list;
    }

    private Page<OrderCard> ask(PageRequest wanted) {
        return number.isEmpty()
                ? filter.search(order(wanted), wanted.first(), wanted.count())
                        .map(desk::search)
                        .orElseGet(() -> new Page<>(List.of(), 0))
                : numbered();
    }

    private static Order order(PageRequest wanted) {
        return switch (wanted.sort()) {
            case "placedAt" -> wanted.ascending() ? Order.OLDEST : Order.NEWEST;
            case "total" -> wanted.ascending() ? Order.CHEAPEST : Order.DEAREST;
            case "paidAt" -> wanted.ascending() ? Order.FIRST_PAID : Order.LAST_PAID;
            default -> Order.NEWEST;
        };
    }

    private Page<OrderCard> numbered() {
        List<OrderCard> one =
                desk.find(number).map(order -> List.of(desk.any(number))).orElse(List.of());
        return new Page<>(one, one.size());
    }

    private Map<String, String> filters() {
        Map<String, String> values = new HashMap<>(filter.values());
        values.put("number", number);
        return values;
    }

    public void export(String format) {
        List<ListExport.Column<OrderCard>> columns = List.of(
                new ListExport.Column<>("order.number", OrderCard::number),
                new ListExport.Column<>("order.state", card -> export.text("state.order." + card.state())),
                new ListExport.Column<>("order.session", card -> card.session().number()),
                new ListExport.Column<>(
                        "order.venue", card -> card.session().venue().name().in(language.getLocale())),
                new ListExport.Column<>("order.seats", this::seats),
                new ListExport.Column<>(
                        "order.total",
                        card -> ListExport.major(card.order().total().amount())),
                new ListExport.Column<>(
                        "order.channel",
                        card -> export.text("channel." + card.order().channel())),
                new ListExport.Column<>("order.placed", card -> card.order().placedAt()),
                new ListExport.Column<>("order.paid", card -> card.order().paidAt()));
        export.send(
                new ListExport.Named("sale.orders", "order:*", "menu.sale.order-list"),
                columns,
                new ListExport.Rows<>(getList().total(), all()),
                format);
    }

    /** Page after page by the last number seen, so that nothing is skipped or doubled while orders come in. */
    private Stream<OrderCard> all() {
        if (!number.isEmpty()) {
            return numbered().items().stream();
        }
        return Stream.iterate(
                        after(null),
                        cards -> !cards.isEmpty(),
                        cards -> after(cards.get(cards.size() - 1).order().id()))
                .flatMap(List::stream);
    }

    private List<OrderCard> after(Long before) {
        return filter.olderThan(before, Page.LIMIT)
                .map(desk::search)
                .map(Page::items)
                .orElse(List.of());
    }

    /** Where the seats are, in short. */
    public String seats(OrderCard card) {
        return card.lines().stream()
                .map(line -> line.seat().zone() + "-" + line.seat().row() + "-"
                        + line.seat().number())
                .collect(Collectors.joining(", "));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number.strip();
    }
}
