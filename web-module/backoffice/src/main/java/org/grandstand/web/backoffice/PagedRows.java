package org.grandstand.web.backoffice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grandstand.kernel.Page;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a list, asked from a boundary page by page.
 *
 * @param <T> what a row is
 */
public class PagedRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Asks the boundary for rows from an index on. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> ask(int first, int count);
    }

    private final transient Source<T> source;

    public PagedRows(Source<T> source) {
        this.source = source;
    }

    /** How many rows there are now. */
    public long total() {
        return source.ask(0, 1).total();
    }

    /** Every row, read a page at a time: for an export. */
    public Stream<T> all() {
        return Stream.iterate(0, first -> first + Page.LIMIT)
                .map(first -> source.ask(first, Page.LIMIT).items())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return getRowCount(); // load tells it, with one question for both
    }

    @Override
    public List<T> load(int first, int rows, Map<String, SortMeta> sorts, Map<String, FilterMeta> unused) {
        Page<T> page = source.ask(first, rows);
        setRowCount((int) Math.min(page.total(), Integer.MAX_VALUE));
        return page.items();
    }
}
