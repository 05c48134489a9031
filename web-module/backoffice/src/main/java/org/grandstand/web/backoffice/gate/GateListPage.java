package org.grandstand.web.backoffice.gate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grandstand.gate.GateCount;
import org.grandstand.gate.GateSearch;
import org.grandstand.gate.GateSession;
import org.grandstand.gate.boundary.Gates;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Listing;

/** Sessions at the gates, around now unless a day or words are asked for, and how full they are; only those shown are counted. */
@Named
@ViewScoped
public class GateListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Gates gates;

    @Inject
    Venues venues;

    private transient Listing<Row> list;
    private String text = "";
    private String venue = "";
    private String day = "";

    /** A session with its count. */
    public record Row(GateSession session, GateCount count) {

        /** Share of the sold tickets that came in. */
        public String rate() {
            return GateListPage.rate(count);
        }
    }

    public Listing<Row> getList() {
        if (list == null) {
            list = new Listing<>(this::ask, () -> Map.of("q", text, "venue", venue, "day", day));
        }
        return list;
    }

    private Page<Row> ask(PageRequest rows) {
        Page<GateSession> page = gates.search(new GateSearch(text, venue, wantedDay()), rows);
        return new Page<>(page.items().stream().map(this::counted).toList(), page.total());
    }

    private Row counted(GateSession session) {
        return new Row(session, gates.count(session.session().number()));
    }

    /** A day that cannot be read does not narrow the list; the browser's date field sends none such. */
    private LocalDate wantedDay() {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static String rate(GateCount count) {
        return count.expected() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f %%", 100.0 * count.admitted() / count.expected());
    }

    public List<VenueView> getVenues() {
        return venues.all();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue == null ? "" : venue;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day == null ? "" : day;
    }
}
