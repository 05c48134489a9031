package org.grandstand.web.backoffice.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.SessionEffects;
import org.grandstand.sale.boundary.EffectsDesk;
import org.grandstand.web.backoffice.Figures;
import org.grandstand.web.backoffice.Language;

/** What a change or a cancellation of a session concerns, as figures and as the sentence of its confirmation. */
@Named
@RequestScoped
public class EffectsPage {

    @Inject
    EffectsDesk desk;

    @Inject
    Programme programme;

    @Inject
    Figures figures;

    @Inject
    Language language;

    private final Map<String, SessionEffects> known = new HashMap<>();

    public SessionEffects of(String session) {
        return known.computeIfAbsent(
                session, number -> desk.ofSession(programme.byNumber(number).id()));
    }

    /** {@code 37 paid orders with 1,204 tickets, ¥18,240.00; 2 unpaid orders with 3 seats}. */
    public String sentence(String session) {
        SessionEffects effects = of(session);
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        return effects.none()
                ? texts.getString("session.effects.none")
                : MessageFormat.format(
                        texts.getString("session.effects.sentence"),
                        figures.count(effects.paidOrders()),
                        figures.count(effects.paidTickets()),
                        figures.money(effects.paid()),
                        figures.count(effects.unpaidOrders()),
                        figures.count(effects.unpaidTickets()));
    }
}
