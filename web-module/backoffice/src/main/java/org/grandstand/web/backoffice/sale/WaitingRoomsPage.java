package org.grandstand.web.backoffice.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.exchange.Download;

/** All waiting rooms, as filtered by the address bar. */
@Named
@ViewScoped
public class WaitingRoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RoomLines lines;

    @Inject
    Language language;

    @Inject
    Download download;

    private String text = "";
    private String state = "";
    private transient List<RoomLine> found;

    public List<RoomLine> getLines() {
        if (found == null) {
            found = lines.all().stream()
                    .filter(line ->
                            state.isEmpty() || line.room().state().name().equals(state))
                    .filter(this::named)
                    .toList();
        }
        return found;
    }

    /** The page asks now and then, so that it shows how the rooms go on. */
    public void refresh() {
        found = null;
    }

    private boolean named(RoomLine line) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        line.session().number(),
                        line.session().name().zh(),
                        line.session().name().in(Locale.ENGLISH))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public RoomState[] getStates() {
        return RoomState.values();
    }

    public long getPlaces() {
        return getLines().stream().mapToLong(line -> line.room().places()).sum();
    }

    public long getWaiting() {
        return getLines().stream().mapToLong(line -> line.room().waiting()).sum();
    }

    public void export(String format) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        List<String> headings = Stream.of(
                        "plan.session",
                        "plan.name",
                        "operations.state",
                        "room.opens",
                        "room.saleOpens",
                        "room.places",
                        "room.waiting",
                        "room.admitted",
                        "room.purchasers",
                        "room.pace")
                .map(texts::getString)
                .toList();
        download.send(
                new ExportOrder(
                        "sale.waiting-rooms",
                        "waiting-room:*",
                        headings,
                        getLines().size(),
                        getLines().stream().map(line -> cells(line, texts))),
                format,
                texts.getString("menu.sale.waiting-rooms"));
    }

    private List<?> cells(RoomLine line, ResourceBundle texts) {
        return Arrays.asList(
                line.session().number(),
                line.session().name().in(language.getLocale()),
                texts.getString("state.room." + line.room().state()),
                local(line.room().schedule().opensAt()),
                local(line.room().schedule().drawsAt()),
                line.room().places(),
                line.room().waiting(),
                line.room().admitted(),
                line.purchasers(),
                line.room().perMinute());
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Moments.ZONE);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
