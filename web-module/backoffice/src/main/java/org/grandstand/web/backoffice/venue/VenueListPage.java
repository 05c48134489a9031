package org.grandstand.web.backoffice.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.kernel.Page;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.exchange.Download;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The venues. */
@Named
@ViewScoped
public class VenueListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Venues venues;

    @Inject
    Language language;

    @Inject
    Download download;

    private String text = "";
    private final LazyDataModel<VenueView> list = new Rows();

    /** Reads the page of the list that is shown. */
    private final class Rows extends LazyDataModel<VenueView> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) venues.list(text, 0, 1).total();
        }

        @Override
        public List<VenueView> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            Page<VenueView> page = venues.list(text, first, size);
            setRowCount((int) page.total());
            return page.items();
        }
    }

    public void export(String format) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        List<String> headings = List.of(
                texts.getString("venue.code"),
                texts.getString("venue.name"),
                texts.getString("venue.nameEn"),
                texts.getString("venue.address"),
                texts.getString("venue.purpose"),
                texts.getString("venue.seats"),
                texts.getString("venue.zone"));
        List<VenueView> all = venues.all();
        download.send(
                new ExportOrder(
                        "venue.venues",
                        "venue:*",
                        headings,
                        all.size(),
                        all.stream().map(VenueListPage::cells)),
                format,
                texts.getString("menu.venue.venue-list"));
    }

    private static List<?> cells(VenueView venue) {
        return Arrays.asList(
                venue.code(),
                venue.name().zh(),
                venue.name().en(),
                venue.address(),
                venue.purpose(),
                venue.seatTotal(),
                venue.zone());
    }

    public LazyDataModel<VenueView> getList() {
        return list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
