package org.grandstand.web.backoffice.venue;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.PlanDesk;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.exchange.Download;

/** One venue: what is said about it, its seats on the map and as a list, its history. */
@Named
@ViewScoped
public class VenueDetailPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RANGES_AT_MOST = 20_000;

    @Inject
    Venues venues;

    @Inject
    PlanDesk plans;

    @Inject
    Language language;

    @Inject
    Download download;

    private String code;
    private String selection = "";
    private String state = SeatState.DAMAGED.name();
    private String reason = "";

    public VenueView getVenue() {
        return venues.byCode(code);
    }

    /** One zone as the list alternative to the map shows it. */
    public record ZoneRow(String name, String floor, int rows, int seats, int unusable, int accessible) {}

    public List<ZoneRow> getZones() {
        return venues.plan(getVenue().id()).zones().stream()
                .map(VenueDetailPage::row)
                .toList();
    }

    private static ZoneRow row(VenuePlan.Zone zone) {
        String states =
                String.join("", zone.rows().stream().map(VenuePlan.Row::states).toList());
        return new ZoneRow(
                zone.name(),
                zone.floor(),
                (int) zone.rows().stream().map(VenuePlan.Row::name).distinct().count(),
                states.length() - count(states, SeatState.REMOVED),
                count(states, SeatState.DAMAGED),
                count(states, SeatState.ACCESSIBLE));
    }

    private static int count(String states, SeatState state) {
        return (int) states.chars().filter(mark -> mark == state.mark()).count();
    }

    /** Puts the seats chosen on the map into a state; the map sends ranges of positions such as {@code 3-17 40}. */
    public void mark() {
        int changed = plans.mark(getVenue().id(), positions(), SeatState.valueOf(state), reason);
        selection = "";
        reason = "";
        String sentence = MessageFormat.format(texts().getString("venue.marked"), changed);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(sentence));
    }

    private List<Integer> positions() {
        if (selection.isBlank()) {
            return List.of();
        }
        String[] ranges = selection.strip().split(" ");
        if (ranges.length > RANGES_AT_MOST || !selection.matches("[0-9 -]+")) {
            throw Rejected.malformed("venue.bad-selection");
        }
        return Stream.of(ranges).flatMapToInt(VenueDetailPage::range).boxed().toList();
    }

    private static IntStream range(String range) {
        String[] ends = range.split("-");
        try {
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (to < from || to - from > RANGES_AT_MOST * 10) {
                throw Rejected.malformed("venue.bad-selection");
            }
            return IntStream.rangeClosed(from, to);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw Rejected.malformed("venue.bad-selection");
        }
    }

    /** Every seat, in the columns that the import reads again. */
    public void export(String format) {
        VenueView venue = getVenue();
        VenuePlan plan = venues.plan(venue.id());
        List<String> headings = Stream.of("zone", "floor", "row", "number", "x", "y", "state")
                .map(field -> texts().getString("seat." + field))
                .toList();
        download.send(
                new ExportOrder(
                        "venue.seats",
                        "venue:" + venue.code(),
                        headings,
                        plan.size(),
                        plan.zones().stream().flatMap(VenueDetailPage::seats)),
                format,
                venue.code());
    }

    private static Stream<List<?>> seats(VenuePlan.Zone zone) {
        return zone.rows().stream()
                .flatMap(row -> IntStream.range(0, row.count())
                        .mapToObj(i -> List.of(
                                zone.name(),
                                zone.floor(),
                                row.name(),
                                row.numbers().get(i),
                                row.x()[i],
                                row.y()[i],
                                row.state(i).name())));
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
    }

    public SeatState[] getStates() {
        return SeatState.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSelection() {
        return selection;
    }

    public void setSelection(String selection) {
        this.selection = selection;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
