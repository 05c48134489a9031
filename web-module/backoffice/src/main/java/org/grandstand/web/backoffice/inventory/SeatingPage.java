package org.grandstand.web.backoffice.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatSelection;
import org.grandstand.inventory.SeatShare;
import org.grandstand.inventory.SeatingState;
import org.grandstand.inventory.SeatingSteps;
import org.grandstand.inventory.SeatingView;
import org.grandstand.inventory.boundary.Seatings;
import org.grandstand.inventory.boundary.Seatings.SharesOfSeats;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;

/** One session's seating: drawn, arranged on the map, by zone and row, or by share; confirmed; emergency seats turned. */
@Named
@ViewScoped
public class SeatingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Seatings seatings;

    @Inject
    Programme programme;

    @Inject
    PriceLevels priceLevels;

    @Inject
    Venues venues;

    @Inject
    Language language;

    private String session;
    private int version;
    private String selection = "";
    private String category = "";
    private String level = "";
    private String order = SeatOrder.CENTRE.name();
    private double sharePercent = 100;
    private String copyFrom = "";
    private transient Optional<SeatingView> shown;

    /** What is shown is also what the next command is made for. */
    public SeatingView getSeating() {
        if (shown == null) {
            shown = seatings.find(session);
            version = shown.map(SeatingView::version).orElse(0);
        }
        return shown.orElse(null);
    }

    public SessionFacts getFacts() {
        return programme.byNumber(session);
    }

    public boolean isDraft() {
        return getSeating() != null && getSeating().state() == SeatingState.DRAFT;
    }

    public void draw() {
        done(seatings.draw(session));
    }

    /** Writes the category and level on the seats chosen, wherever they were chosen. */
    public void assign() {
        done(seatings.assign(session, version, chosen(), mark()));
    }

    /** Gives the mark to a share of the seats chosen. */
    public void share() {
        SeatShare share = new SeatShare(mark(), (int) Math.round(sharePercent * 10));
        done(seatings.share(new SharesOfSeats(session, version, chosen(), SeatOrder.valueOf(order), List.of(share))));
    }

    public void undo() {
        done(seatings.undo(session, version));
    }

    public void redo() {
        done(seatings.redo(session, version));
    }

    public void copy() {
        done(seatings.copy(session, version, copyFrom.strip()));
    }

    public void confirm() {
        done(seatings.confirm(session, version));
    }

    public void turnEmergency() {
        done(seatings.turnEmergency(session, version, chosen(), mark()));
    }

    private void done(SeatingView now) {
        shown = Optional.of(now);
        version = now.version();
    }

    private SeatMark mark() {
        SeatCategory into = category.isEmpty() ? null : SeatCategory.valueOf(category);
        String letter = level.isEmpty() ? null : level.equals("-") ? "" : level;
        return new SeatMark(into, letter);
    }

    /** Whatever way seats were chosen, the map shows them and sends their positions. */
    private SeatSelection chosen() {
        Rejected.unless(!selection.isBlank(), "inventory.no-seats-selected");
        return SeatSelection.positions(PositionRanges.read(selection));
    }

    /** How far the draft goes back and forth. */
    public SeatingSteps getSteps() {
        return seatings.steps(session);
    }

    /** What confirming does, in figures. */
    public String getQuestion() {
        String question = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString("inventory.confirmQuestion");
        return new MessageFormat(question, language.getLocale())
                .format(new Object[] {getSeating().seats(), getSeating().count(SeatCategory.SALEABLE)});
    }

    public List<String> getZones() {
        return venues.plan(getFacts().venue().id()).zones().stream()
                .map(VenuePlan.Zone::name)
                .toList();
    }

    public List<PriceLevel> getPrices() {
        return priceLevels.of(getFacts().id());
    }

    public SeatCategory[] getCategories() {
        return SeatCategory.values();
    }

    public SeatOrder[] getOrders() {
        return SeatOrder.values();
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public String getSelection() {
        return selection;
    }

    public void setSelection(String selection) {
        this.selection = selection;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = Objects.requireNonNullElse(category, "");
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = Objects.requireNonNullElse(level, "");
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public double getSharePercent() {
        return sharePercent;
    }

    public void setSharePercent(double sharePercent) {
        this.sharePercent = sharePercent;
    }

    public String getCopyFrom() {
        return copyFrom;
    }

    public void setCopyFrom(String copyFrom) {
        this.copyFrom = copyFrom;
    }
}
