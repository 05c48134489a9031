package org.grandstand.web.backoffice.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.grandstand.exchange.ApplyMode;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Consent;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.exchange.Finding;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.TargetField;
import org.grandstand.exchange.UploadView;
import org.grandstand.exchange.boundary.Uploads;
import org.grandstand.kernel.Rejected;
import org.grandstand.web.backoffice.Language;
import org.primefaces.model.file.UploadedFile;

/**
 * The steps of every import: upload, columns, preview, result. A page's bean says what fields there are and calls its
 * component; {@code g:import} draws the steps. Between steps only the upload's number is kept here, never the file.
 */
public abstract class ImportPage implements Serializable {

    /** Where the person is. */
    public enum Step {
        UPLOAD,
        COLUMNS,
        PREVIEW,
        DONE
    }

    private static final long serialVersionUID = 1L;
    private static final int SAMPLE_LINES = 5;

    /** Figures that the effects of the lines show already. */
    private static final Set<String> OF_LINES = Set.of("created", "updated", "unchanged");

    @Inject
    Uploads uploads;

    @Inject
    Language language;

    @Inject
    Download download;

    private transient UploadedFile file;
    private Step step = Step.UPLOAD;
    private long upload;
    private String fileName;
    private String kind;
    private int lines;
    private List<String> columns = List.of();
    private List<List<String>> sample = List.of();
    private List<MappingChoice> choices = List.of();
    private ApplyMode mode = ApplyMode.ALL_OR_NOTHING;
    private boolean effectsSeen;
    private ImportReport report;
    private ReportLines found;

    /** What columns can be mapped to. */
    protected abstract List<TargetField> fields();

    /** What the import would do. */
    protected abstract ImportReport preview(Sheet sheet, ColumnMapping mapping);

    /** Does it. */
    protected abstract ImportReport apply(Sheet sheet, ColumnMapping mapping, Consent consent);

    /** Beginning of the key of this import's outcome texts: {@code <prefix>.<figure>}. */
    public abstract String getTextPrefix();

    /** Somebody in the middle of an import who turns to the other language goes on where they are. */
    @PostConstruct
    void stay() {
        language.staysOn(FacesContext.getCurrentInstance().getViewRoot());
    }

    /** Takes the file; what cannot be read as a table is refused with the place and not kept. */
    public void uploadFile() {
        if (file == null || file.getFileName() == null || file.getFileName().isBlank()) {
            throw Rejected.rule("exchange.no-file");
        }
        UploadView kept = uploads.keep(file.getFileName(), file.getContent());
        try {
            show(uploads.sheet(kept.id()));
        } catch (RuntimeException unreadable) {
            uploads.drop(kept.id());
            throw unreadable;
        }
        upload = kept.id();
        step = Step.COLUMNS;
    }

    private void show(Sheet sheet) {
        fileName = sheet.fileName();
        kind = sheet.encoding() + (sheet.separator().isEmpty() ? "" : " · " + sheet.separator());
        lines = sheet.lines().size();
        columns = sheet.columns();
        sample = sheet.sample(SAMPLE_LINES).stream().map(this::cells).toList();
        Map<String, Integer> guessed = ColumnMapping.guess(fields(), sheet).columns();
        choices = new ArrayList<>(fields().stream()
                .map(field -> new MappingChoice(field, guessed.getOrDefault(field.name(), MappingChoice.NONE)))
                .toList());
    }

    private List<String> cells(Sheet.Line line) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(line.cell(column));
        }
        return cells;
    }

    public void check() {
        show(preview(uploads.sheet(upload), mapping()));
        mode = report.flawed() == 0 ? ApplyMode.ALL_OR_NOTHING : mode;
        effectsSeen = false;
        step = Step.PREVIEW;
    }

    private void show(ImportReport made) {
        report = made;
        found = new ReportLines(made);
    }

    public void back() {
        step = step == Step.PREVIEW ? Step.COLUMNS : Step.UPLOAD;
    }

    /** Once, however often the button was pressed; should the data have changed since the check, it is made anew. */
    public synchronized void applyRows() {
        if (step == Step.DONE) {
            return;
        }
        try {
            Consent consent = new Consent(mode, effectsSeen, report.fingerprint());
            show(apply(uploads.sheet(upload), mapping(), consent));
        } catch (Rejected refused) {
            if (refused.code().equals("exchange.changed-since-preview")) {
                check();
            }
            throw refused;
        }
        uploads.drop(upload);
        step = Step.DONE;
    }

    public void again() {
        step = Step.UPLOAD;
        report = null;
        file = null;
    }

    /** The row report as a file: the lines that are shown. */
    public void downloadReport(String format) {
        List<List<?>> rows = found.rows(this::word, language.getLocale());
        download.send(
                new ExportOrder("import.report", "file:" + fileName, headings(), rows.size(), rows.stream()),
                format,
                "report-" + fileName);
    }

    private List<String> headings() {
        return Stream.of("row", "about", "effect", "severity", "column", "value", "finding", "code")
                .map(heading -> word("import." + heading))
                .toList();
    }

    private String word(String key) {
        return java.util.ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
    }

    private ColumnMapping mapping() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        choices.stream()
                .filter(choice -> choice.getColumn() != MappingChoice.NONE)
                .forEach(choice -> chosen.put(choice.getField(), choice.getColumn()));
        return new ColumnMapping(chosen);
    }

    /** The file kept, for imports that read it themselves. */
    protected long uploadId() {
        return upload;
    }

    protected Uploads uploads() {
        return uploads;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getStep() {
        return step.name();
    }

    public String getFileName() {
        return fileName;
    }

    public String getKind() {
        return kind;
    }

    public int getLines() {
        return lines;
    }

    public List<String> getColumns() {
        return columns;
    }

    /** The columns to choose from; two may have the same heading. */
    public List<SelectItem> getColumnItems() {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> new SelectItem(column, columns.get(column)))
                .toList();
    }

    public List<List<String>> getSample() {
        return sample;
    }

    public List<MappingChoice> getChoices() {
        return choices;
    }

    public String getMode() {
        return mode.name();
    }

    public void setMode(String mode) {
        this.mode = ApplyMode.valueOf(mode);
    }

    public ImportReport getReport() {
        return report;
    }

    public ReportLines getFound() {
        return found;
    }

    public boolean isEffectsSeen() {
        return effectsSeen;
    }

    public void setEffectsSeen(boolean effectsSeen) {
        this.effectsSeen = effectsSeen;
    }

    /** Names of the figures of the outcome that are not zero. */
    public List<String> getFigures() {
        return report == null
                ? List.of()
                : report.outcome().entrySet().stream()
                        .filter(figure -> figure.getValue() > 0 && !OF_LINES.contains(figure.getKey()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    public String text(Finding finding) {
        return finding.text(language.getLocale());
    }
}
