package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.sale.FoundTicket;
import org.grandstand.sale.boundary.TicketDesk;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Tickets by code; a hit leads to the order that bought it, or to its session's plan while there is none. */
@Dependent
public class TicketLookup implements Lookup {

    @Inject
    TicketDesk desk;

    @Inject
    Language language;

    @Inject
    ListExport texts;

    @Override
    public Kind kind() {
        return Kind.TICKET;
    }

    @Override
    public List<Hit> find(String text, int most) {
        return desk.find(text).map(this::hit).stream().toList();
    }

    private Hit hit(FoundTicket found) {
        String detail = texts.text("state.ticket." + found.ticket().state()) + " · "
                + found.session().number() + " " + found.session().name().in(language.getLocale());
        String path = found.order() == null
                ? Kind.ORDER.page().replace("order-detail", "order-list") + "?session="
                        + found.session().number()
                : kind().page() + "?number=" + found.order();
        return new Hit(found.ticket().code(), detail, path);
    }
}
