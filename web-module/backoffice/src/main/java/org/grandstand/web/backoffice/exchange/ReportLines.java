package org.grandstand.web.backoffice.exchange;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.grandstand.exchange.Finding;
import org.grandstand.exchange.ImportReport;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.ReportLine;
import org.grandstand.exchange.Severity;
import org.grandstand.kernel.Refusals;

/** The lines of a row report that somebody wants to see: by what they do, by kind of finding, by what they are about. */
public class ReportLines implements Serializable {

    /** For a choice that is not made. */
    private static final String ALL = "";

    private static final long serialVersionUID = 1L;
    private static final int LABEL_CHARACTERS = 48;

    private final ImportReport report;
    private String effect = ALL;
    private String kind = ALL;
    private String search = "";

    ReportLines(ImportReport report) {
        this.report = report;
    }

    public List<ReportLine> getShown() {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return report.lines().stream()
                .filter(line -> effect.isEmpty() || is(line, effect))
                .filter(line -> kind.isEmpty()
                        || findings(line).anyMatch(found -> found.code().equals(kind)))
                .filter(line -> says(line, wanted))
                .toList();
    }

    private static boolean is(ReportLine line, String wanted) {
        return Stream.of(Severity.values()).anyMatch(severity -> severity.name().equals(wanted))
                ? line.effect() != LineEffect.FLAWED && line.has(Severity.valueOf(wanted))
                : line.effect().name().equals(wanted);
    }

    private static boolean says(ReportLine line, String wanted) {
        return wanted.isEmpty()
                || line.about().toLowerCase(Locale.ROOT).contains(wanted)
                || String.valueOf(line.row()).equals(wanted)
                || findings(line)
                        .anyMatch(
                                found -> found.value().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Stream<Finding> findings(ReportLine line) {
        return line.findings().stream();
    }

    /** What lines do, with how many do it; only what there is. */
    public Map<String, Integer> getEffects() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(LineEffect.values()).forEach(one -> counts.put(one.name(), report.count(one)));
        counts.put(Severity.CONSENT.name(), report.concerning());
        counts.put(Severity.WARNING.name(), report.warned());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Kinds of findings, each as its sentence with gaps for the facts. */
    public List<SelectItem> kinds(Locale locale) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.findings().forEach(found -> counts.merge(found.code(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> new SelectItem(one.getKey(), label(one.getKey(), locale) + " (" + one.getValue() + ")"))
                .toList();
    }

    private static String label(String code, Locale locale) {
        String sentence = Refusals.kind(code, locale);
        return sentence.length() <= LABEL_CHARACTERS ? sentence : sentence.substring(0, LABEL_CHARACTERS) + "…";
    }

    /** The lines shown, a row for each finding; a line without any has one row, too. */
    List<List<?>> rows(UnaryOperator<String> text, Locale locale) {
        return getShown().stream()
                .flatMap(line -> line.findings().isEmpty()
                        ? Stream.of(row(line, text, List.of("", "", "", "", "")))
                        : findings(line).map(found -> row(line, text, cells(found, text, locale))))
                .toList();
    }

    private static List<?> row(ReportLine line, UnaryOperator<String> text, List<String> found) {
        return Stream.concat(
                        Stream.<Object>of(line.row(), line.about(), text.apply("state.effect." + line.effect())),
                        found.stream())
                .toList();
    }

    private static List<String> cells(Finding found, UnaryOperator<String> text, Locale locale) {
        return List.of(
                text.apply("state.severity." + found.severity()),
                found.column(),
                found.value(),
                found.text(locale),
                found.code());
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(String effect) {
        this.effect = effect == null ? ALL : effect;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? ALL : kind;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null ? "" : search;
    }
}
