package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.boundary.OrderDesk;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Orders by number. */
@Dependent
public class OrderLookup implements Lookup {

    @Inject
    OrderDesk desk;

    @Inject
    Language language;

    @Inject
    ListExport texts;

    @Override
    public Kind kind() {
        return Kind.ORDER;
    }

    @Override
    public List<Hit> find(String text, int most) {
        return desk.find(text).map(order -> hit(desk.any(order.number()))).stream()
                .toList();
    }

    private Hit hit(OrderCard card) {
        String detail = texts.text("state.order." + card.state()) + " · "
                + card.session().number() + " " + card.session().name().in(language.getLocale());
        return new Hit(card.number(), detail, kind().page() + "?number=" + card.number());
    }
}
