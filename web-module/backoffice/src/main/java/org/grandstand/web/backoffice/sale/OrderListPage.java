package org.grandstand.web.backoffice.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.kernel.Page;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderSearch;
import org.grandstand.sale.boundary.OrderDesk;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.exchange.Download;

/** Orders, newest first, a page at a time; the page stands in the address bar like the filters. */
@Named
@RequestScoped
public class OrderListPage {

    private static final int ROWS = 25;
    private static final double MINOR_UNITS = 100.0;

    @Inject
    OrderDesk desk;

    @Inject
    OrderFilter filter;

    @Inject
    Language language;

    @Inject
    Download download;

    private String number = "";
    private int page = 1;
    private Page<OrderCard> found;

    public Page<OrderCard> getFound() {
        if (found == null) {
            found = number.isEmpty() ? searched() : numbered();
        }
        return found;
    }

    private Page<OrderCard> searched() {
        Optional<OrderSearch> search = filter.search(null, (page - 1) * ROWS, ROWS);
        return search.map(desk::search).orElseGet(() -> new Page<>(List.of(), 0));
    }

    private Page<OrderCard> numbered() {
        List<OrderCard> one =
                desk.find(number).map(order -> List.of(desk.any(number))).orElse(List.of());
        return new Page<>(one, one.size());
    }

    public int getPages() {
        return (int) Math.max(1, (getFound().total() + ROWS - 1) / ROWS);
    }

    public void export(String format) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        List<String> headings = Stream.of(
                        "number", "state", "session", "venue", "seats", "total", "channel", "placed", "paid")
                .map(key -> texts.getString("order." + key))
                .toList();
        long total =
                filter.search(null, 0, 1).map(desk::search).map(Page::total).orElse(0L);
        download.send(
                new ExportOrder("sale.orders", "order:*", headings, total, all().map(card -> cells(card, texts))),
                format,
                texts.getString("menu.sale.order-list"));
    }

    /** Page after page by the last number seen, so that nothing is skipped or doubled while orders come in. */
    private Stream<OrderCard> all() {
        return Stream.iterate(
                        after(null),
                        cards -> !cards.isEmpty(),
                        cards -> after(cards.get(cards.size() - 1).order().id()))
                .flatMap(List::stream);
    }

    private List<OrderCard> after(Long before) {
        return filter.search(before, 0, Page.LIMIT)
                .map(desk::search)
                .map(Page::items)
                .orElse(List.of());
    }

    private List<?> cells(OrderCard card, ResourceBundle texts) {
        return Arrays.asList(
                card.number(),
                texts.getString("state.order." + card.state()),
                card.session().number(),
                card.session().venue().name().in(language.getLocale()),
                seats(card),
                card.order().total().amount() / MINOR_UNITS,
                texts.getString("channel." + card.order().channel()),
                local(card.order().placedAt()),
                local(card.order().paidAt()));
    }

    /** Where the seats are, in short. */
    public String seats(OrderCard card) {
        return card.lines().stream()
                .map(line -> line.seat().zone() + "-" + line.seat().row() + "-"
                        + line.seat().number())
                .collect(Collectors.joining(", "));
    }

    private static LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, Moments.ZONE);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number.strip();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, Integer.MAX_VALUE / ROWS));
    }
}
