package org.grandstand.web.backoffice.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.Listing;
import org.grandstand.web.backoffice.Moments;
import org.grandstand.web.backoffice.PagedRows;

/** A list as it stands on its page, as a file: the same filters, the same order, every row. */
@RequestScoped
public class ListExport {

    private static final double MINOR_UNITS = 100.0;

    @Inject
    Download download;

    @Inject
    Language language;

    /**
     * One column of the file.
     *
     * @param heading key of its text
     * @param cell text, number, moment ({@link Instant}, written in the games' zone) or null
     */
    public record Column<T>(String heading, Function<T, ?> cell) {}

    /**
     * What is exported.
     *
     * @param name of the list for the audit trail, such as {@code account.staff}
     * @param subject what it is a list of, such as {@code staff:*}
     * @param title key of the text that names the file
     */
    public record Named(String name, String subject, String title) {}

    public <T> void send(Named list, List<Column<T>> columns, Listing<T> rows, String format) {
        send(list, columns, new Rows<>(rows.total(), rows.all()), format);
    }

    public <T> void send(Named list, List<Column<T>> columns, PagedRows<T> rows, String format) {
        send(list, columns, new Rows<>(rows.total(), rows.all()), format);
    }

    /** Rows that are not kept as a {@link Listing}. */
    public record Rows<T>(long total, Stream<T> all) {}

    public <T> void send(Named list, List<Column<T>> columns, Rows<T> rows, String format) {
        List<String> headings =
                columns.stream().map(column -> text(column.heading())).toList();
        download.send(
                new ExportOrder(
                        list.name(),
                        list.subject(),
                        headings,
                        rows.total(),
                        rows.all().map(row -> cells(columns, row))),
                format,
                text(list.title()));
    }

    private static <T> List<?> cells(List<Column<T>> columns, T row) {
        List<Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(column.cell().apply(row))));
        return cells;
    }

    private static Object cell(Object value) {
        return value instanceof Instant moment ? LocalDateTime.ofInstant(moment, Moments.ZONE) : value;
    }

    /** Minor units as a number with two decimals; null stays null. */
    public static Double major(Long minor) {
        return minor == null ? null : minor / MINOR_UNITS;
    }

    /** A text of the back office in the person's language. */
    public String text(String key) {
        return ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
    }
}
