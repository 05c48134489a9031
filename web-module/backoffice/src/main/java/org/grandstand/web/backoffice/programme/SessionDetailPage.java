package org.grandstand.web.backoffice.programme;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.programme.boundary.SessionDesk;
import org.grandstand.web.backoffice.Language;

/** One session: its data, its price levels, its history; and calling it off. */
@Named
@ViewScoped
public class SessionDetailPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PRICES = 1;

    @Inject
    Programme programme;

    @Inject
    PriceLevels prices;

    @Inject
    SessionDesk desk;

    @Inject
    Language language;

    private String number;
    private String reason = "";
    private List<PriceLine> lines;
    private int tab;

    public SessionFacts getSession() {
        return programme.byNumber(number);
    }

    public String getCurrency() {
        return programme.games().currency();
    }

    /** A line for every letter. */
    public List<PriceLine> getLines() {
        if (lines == null) {
            Map<String, PriceLevel> set = prices.of(getSession().id()).stream()
                    .collect(Collectors.toMap(PriceLevel::level, Function.identity()));
            lines = new ArrayList<>();
            for (String level : PriceLevel.LEVELS.split("")) {
                lines.add(set.containsKey(level) ? PriceLine.of(set.get(level)) : new PriceLine(level));
            }
        }
        return lines;
    }

    public void savePrices() {
        tab = PRICES; // also when they are refused: what was typed stays in sight
        String currency = getCurrency();
        prices.set(
                getSession().id(),
                getLines().stream()
                        .filter(line -> line.getPrice() != null)
                        .map(line -> line.level(currency))
                        .toList());
        lines = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text("session.pricesSaved")));
    }

    public String cancel() {
        desk.cancel(getSession().id(), reason);
        return "/programme/session-detail?faces-redirect=true&number=" + number;
    }

    /** The tab to show; the browser may tell which one is open. */
    public int getTab() {
        return tab;
    }

    public void setTab(int tab) {
        this.tab = tab;
    }

    private String text(String key) {
        return ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
