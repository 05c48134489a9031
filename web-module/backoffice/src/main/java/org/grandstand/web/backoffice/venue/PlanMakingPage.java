package org.grandstand.web.backoffice.venue;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.grandstand.exchange.UploadView;
import org.grandstand.exchange.boundary.Uploads;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.BowlFields;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.PlanImportReport;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.PlanDesk;
import org.grandstand.venue.boundary.Venues;
import org.grandstand.web.backoffice.Language;
import org.primefaces.model.file.UploadedFile;

/** Makes a venue's plan whole: from a pretix file or as a generated bowl, seen before it is taken. */
@Named
@ViewScoped
public class PlanMakingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SEATS = 10_000;

    @Inject
    PlanDesk plans;

    @Inject
    Venues venues;

    @Inject
    Uploads uploads;

    @Inject
    Language language;

    private String code;
    private transient UploadedFile file;
    private String floor = "1F";
    private long upload;
    private String fileName;
    private PlanImportReport report;
    private int seats = USUAL_SEATS;
    private int tiers;
    private int sectors;
    private int fieldLength;
    private int fieldWidth;
    private PlanChange bowl;

    public PlanMakingPage() {
        suggest();
    }

    @PostConstruct
    void stay() {
        language.staysOn(FacesContext.getCurrentInstance().getViewRoot());
    }

    /** Fills in what is usual for so many seats. */
    public final void suggest() {
        BowlFields usual = BowlFields.usual(seats);
        tiers = usual.tiers();
        sectors = usual.sectors();
        fieldLength = usual.fieldLengthMetres();
        fieldWidth = usual.fieldWidthMetres();
        bowl = null;
    }

    public void previewBowl() {
        bowl = plans.previewBowl(getVenue().id(), fields());
    }

    public String generate() {
        plans.generateBowl(getVenue().id(), fields());
        return detail();
    }

    private BowlFields fields() {
        return new BowlFields(seats, tiers, sectors, fieldLength, fieldWidth);
    }

    public void readFile() {
        if (file == null || file.getContent() == null || file.getContent().length == 0) {
            throw Rejected.rule("exchange.no-file");
        }
        report = plans.previewPretix(getVenue().id(), file.getContent(), floor);
        UploadView kept = uploads.keep(file.getFileName(), file.getContent());
        upload = kept.id();
        fileName = kept.fileName();
    }

    public String importFile() {
        plans.importPretix(getVenue().id(), uploads.content(upload), floor);
        uploads.drop(upload);
        return detail();
    }

    private String detail() {
        return "/venue/venue-detail?faces-redirect=true&code=" + code;
    }

    /** An address without a known venue is no page; said before any of it is made. */
    public void requireVenue() {
        getVenue();
    }

    public VenueView getVenue() {
        return venues.byCode(code);
    }

    public String getNotTaken() {
        return report == null ? "" : String.join(", ", report.notTaken());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor;
    }

    public String getFileName() {
        return fileName;
    }

    public PlanImportReport getReport() {
        return report;
    }

    public PlanChange getBowl() {
        return bowl;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    public int getTiers() {
        return tiers;
    }

    public void setTiers(int tiers) {
        this.tiers = tiers;
    }

    public int getSectors() {
        return sectors;
    }

    public void setSectors(int sectors) {
        this.sectors = sectors;
    }

    public int getFieldLength() {
        return fieldLength;
    }

    public void setFieldLength(int fieldLength) {
        this.fieldLength = fieldLength;
    }

    public int getFieldWidth() {
        return fieldWidth;
    }

    public void setFieldWidth(int fieldWidth) {
        this.fieldWidth = fieldWidth;
    }
}
